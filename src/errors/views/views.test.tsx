// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { errors } from '../../contract/errors';
import { CauseList } from './CauseList';
import { causes } from '../causes';
import { ErrorCard } from './ErrorCard';
import { ErrorCatalogue } from './ErrorTable';
import { fixerWords } from './fixer-words';
import { knownStatuses } from '../known-statuses';
import { NearestCodes } from './SuggestedCodes';
import { StatusChoice } from './StatusChoice';
import { verdictWords } from './verdict-words';

vi.mock('@docusaurus/Link', () => import('../../../tests/support/docusaurus/Link'));
vi.mock('@theme/Heading', () => import('../../../tests/support/docusaurus/Heading'));

beforeEach(() => window.history.replaceState(null, '', '/'));
afterEach(cleanup);

const hrefs = (): (string | null)[] =>
  screen.queryAllByRole('link').map((link) => link.getAttribute('href'));

test('an unknown id throws and names the known ones', () => {
  expect(() => renderToString(<ErrorCard code="throtled" />)).toThrow(
    'Unknown error code "throtled"',
  );
  expect(() => renderToString(<CauseList code="" />)).toThrow('Use one of: validation_error');
  expect(() => renderToString(<StatusChoice status="402" />)).toThrow(
    'Unknown status "402". Use one of: 400',
  );
});

test.each(errors)(
  'the card of $code says status, code, message, verdict, fixers and headers',
  (error) => {
    const { container } = render(<ErrorCard code={error.code} />);
    const text = container.textContent;
    expect(text).toContain(error.status === null ? 'any other status' : `HTTP ${error.status}`);
    expect(text).toContain(error.code);
    if (error.message) expect(text).toContain(error.message.replace(/[{}]/g, ''));
    expect(text).toContain(verdictWords[error.retry.verdict]);
    expect(text).toContain(error.retry.how.replace(/`/g, ''));
    for (const fixer of error.fixers) expect(text).toContain(fixerWords[fixer]);
    for (const { name, value } of error.headers) expect(text).toContain(`${name}: ${value}`);
  },
);

test.each(errors)('every cause of $code has its anchor, evidence, fix and proof', ({ code }) => {
  const { container } = render(<CauseList code={code} />);
  expect(causes[code].length).toBeGreaterThan(0);
  expect([...container.querySelectorAll('h3')].map(({ id }) => id)).toEqual(
    causes[code].map(({ id }) => id),
  );
  const plain = (text: string): string => text.replace(/`/g, '');
  for (const { title, evidence, fix, proof } of causes[code])
    for (const part of [title, evidence, fix, proof])
      expect(container.textContent).toContain(plain(part));
});

test('the catalogue has a row per code with links to its page and its status', () => {
  render(<ErrorCatalogue />);
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(
    errors.map(({ code }) => code),
  );
  for (const { code, status } of errors) {
    expect(hrefs()).toContain(`/errors/${code}/`);
    if (status !== null) expect(hrefs()).toContain(`/errors/${status}/`);
  }
});

test.each(knownStatuses)('the choice of %i leads to its codes without JavaScript', (status) => {
  const html = renderToString(<StatusChoice status={status} />);
  const own = errors.filter((error) => error.status === status).map(({ code }) => code);
  for (const code of own.length > 0 ? own : ['error'])
    expect(html).toContain(`href="/errors/${code}/"`);
});

test('a choice hands the arguments of the address on, and only the allowed ones', () => {
  window.history.replaceState(null, '', '/#wait_seconds=5&evil=1&status=x');
  render(<StatusChoice status="429" />);
  expect(hrefs()).toContain('/errors/throttled/#wait_seconds=5');
});

test('other bodies lead to the cause they give away, a proxy’s to the guide', () => {
  render(<StatusChoice status={401} />);
  expect(hrefs()).toContain('/errors/authentication_failed/#header-missing');
  cleanup();
  render(<StatusChoice status={502} />);
  expect(hrefs()).toContain('/API_TROUBLESHOOTING/#not-json');
});

test.each([
  ['/errors/throtled/', 'throtled', ['/errors/throttled/']],
  ['/docs/errors/permision_denied', 'permision_denied', ['/errors/permission_denied/']],
  ['/errors/%3Cimg%20src=x%3E/', '<img src=x>', []],
  ['/errors/%E0%A4%A/', '%E0%A4%A', []],
  ['/errors/418/', '418', ['/errors/error/']],
  ['/errors/301/', '301', ['/API_TROUBLESHOOTING/#missing-slash']],
])('for %s the nearest codes are offered, its name as text', (pathname, name, expected) => {
  window.history.replaceState(null, '', pathname);
  const { container } = render(<NearestCodes />);
  expect(within(container).getByText(name).tagName).toBe('CODE');
  expect(hrefs()).toEqual(expected);
});

test.each(['/', '/nope/', '/errors/'])('for %s nothing is offered', (pathname) => {
  window.history.replaceState(null, '', pathname);
  expect(render(<NearestCodes />).container.innerHTML).toBe('');
});
