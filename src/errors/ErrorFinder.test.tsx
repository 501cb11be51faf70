// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorFinder } from './ErrorFinder';

const push = vi.hoisted(() => vi.fn());
vi.mock('@docusaurus/Link', () => import('./testing/Link'));
vi.mock('@docusaurus/router', () => ({ useHistory: () => ({ push }) }));
vi.mock('@docusaurus/useBaseUrl', () => ({
  useBaseUrlUtils: () => ({ withBaseUrl: (path: string) => `/base${path}` }),
}));

afterEach(() => {
  cleanup();
  push.mockClear();
});

const type = (value: string): HTMLElement => {
  const box = screen.getByLabelText(/^Code, status/);
  fireEvent.change(box, { target: { value } });
  return box;
};

test('it is hidden without JavaScript and sends nothing by itself', () => {
  const html = renderToString(<ErrorFinder />);
  expect(html).toMatch(/^<form class="needs-js/);
  expect(html).not.toMatch(/ (name|action)=/);
});

test('Enter and the button go to the page', () => {
  render(<ErrorFinder />);
  fireEvent.keyDown(type('throttled'), { key: 'Enter' });
  expect(push).toHaveBeenLastCalledWith('/base/errors/throttled/');
  type('HTTP 401');
  fireEvent.click(screen.getByRole('button', { name: 'Find' }));
  expect(push).toHaveBeenLastCalledWith('/base/errors/401/');
});

test('Shift and Enter make a line, Enter while composing and empty text do nothing', () => {
  render(<ErrorFinder />);
  fireEvent.keyDown(type('throttled'), { key: 'Enter', shiftKey: true });
  fireEvent.keyDown(type('throttled'), { key: 'Enter', isComposing: true });
  fireEvent.keyDown(type('  '), { key: 'Enter' });
  expect(push).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toBe('');
});

test('what was pasted stays out of the address', () => {
  render(<ErrorFinder />);
  const body =
    '{"error":{"code":"validation_error","message":"secret","details":{"payer":["secret"]}}}';
  fireEvent.keyDown(type(body), { key: 'Enter' });
  expect(push).toHaveBeenLastCalledWith('/base/errors/validation_error/#field=payer');
});

test('unclear text is answered by a list of choices, announced, until it is changed', () => {
  render(<ErrorFinder />);
  fireEvent.keyDown(type('throtled'), { key: 'Enter' });
  expect(push).not.toHaveBeenCalled();
  const status = screen.getByRole('status');
  expect(status.textContent).toContain('Nearest');
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/errors/throttled/',
    '/errors/',
    '/API_TROUBLESHOOTING/#tree-which-error',
  ]);
  type('x');
  expect(status.textContent).toBe('');
  fireEvent.keyDown(type('qqqqqqqqqqqq'), { key: 'Enter' });
  expect(status.textContent).toContain('No code or text matches.');
});
