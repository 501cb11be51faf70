// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { errors } from '../../contract/errors';
import { knownStatuses } from '../statuses';
import { StatusChoice } from './StatusChoice';

vi.mock('@docusaurus/Link', () => import('../../../tests/support/docusaurus/Link'));

beforeEach(() => window.history.replaceState(null, '', '/'));
afterEach(cleanup);

const hrefs = (): (string | null)[] =>
  screen.getAllByRole('link').map((link) => link.getAttribute('href'));

test.each(knownStatuses)('the choice of %i leads to its codes without JavaScript', (status) => {
  const html = renderToString(<StatusChoice status={status} />);
  const own = errors.filter((error) => error.status === status).map(({ code }) => code);
  for (const code of own.length > 0 ? own : ['error'])
    expect(html).toContain(`href="/errors/${code}/"`);
});

test('the links pass on the page’s link parameters, and only the allowed ones', () => {
  window.history.replaceState(null, '', '/#wait_seconds=5&evil=1&status=x');
  render(<StatusChoice status="429" />);
  expect(hrefs()).toContain('/errors/throttled/#wait_seconds=5');
});

test('legacy responses lead to the cause they prove, a proxy’s to the guide', () => {
  render(<StatusChoice status={401} />);
  expect(hrefs()).toContain('/errors/authentication_failed/#header-missing');
  cleanup();
  render(<StatusChoice status={502} />);
  expect(hrefs()).toContain('/API_TROUBLESHOOTING/#not-json');
});

test('an unknown status throws and names the known ones', () => {
  expect(() => renderToString(<StatusChoice status="402" />)).toThrow(
    'Unknown status "402". Use one of: 400',
  );
});
