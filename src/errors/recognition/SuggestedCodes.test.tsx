// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { SuggestedCodes } from './SuggestedCodes';

vi.mock('@docusaurus/Link', () => import('../../../tests/support/docusaurus/Link'));

afterEach(cleanup);

const hrefs = (): (string | null)[] =>
  screen.queryAllByRole('link').map((link) => link.getAttribute('href'));

test.each([
  ['/errors/throtled/', 'throtled', ['/errors/throttled/']],
  ['/docs/errors/permision_denied', 'permision_denied', ['/errors/permission_denied/']],
  ['/errors/%3Cimg%20src=x%3E/', '<img src=x>', []],
  ['/errors/%E0%A4%A/', '%E0%A4%A', []],
  ['/errors/418/', '418', ['/errors/error/']],
  ['/errors/301/', '301', ['/API_TROUBLESHOOTING/#missing-slash']],
])('for %s similar codes are suggested, its name as text', (pathname, name, expected) => {
  window.history.replaceState(null, '', pathname);
  const { container } = render(<SuggestedCodes />);
  expect(within(container).getByText(name).tagName).toBe('CODE');
  expect(hrefs()).toEqual(expected);
});

test.each(['/', '/nope/', '/errors/'])('for %s nothing is suggested', (pathname) => {
  window.history.replaceState(null, '', pathname);
  expect(render(<SuggestedCodes />).container.innerHTML).toBe('');
});
