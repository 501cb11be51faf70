// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConsolePanel } from './ConsolePanel';

vi.mock('@docusaurus/Link', () => import('../../../tests/support/docusaurus/Link'));

const copied: string[] = [];
beforeEach(() => {
  copied.length = 0;
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
  });
});
afterEach(cleanup);

const write = (field: string, value: string): boolean =>
  fireEvent.change(screen.getByLabelText(field), { target: { value } });
const press = (name: RegExp): Promise<void> =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));

test.each([/^Copy as curl/, /^Copy as Python/, /^Copy as JavaScript/])(
  '%s says what cannot be sent, and copies nothing until it can',
  async (button) => {
    render(<ConsolePanel />);
    const problem = screen.getByRole('alert');
    write('Headers', 'Accept');
    await press(button);
    expect(problem.textContent).toBe('Headers: “Accept” is not a header. Write Name: value.');
    expect(copied).toEqual([]);
    expect(screen.queryByText('Copied')).toBeNull();
    write('Headers', 'Accept: text/csv');
    await press(button);
    expect(problem.textContent).toBe('');
    expect(copied).toHaveLength(1);
    expect(copied[0]).toContain('text/csv');
    expect(screen.getByText('Copied')).toBeTruthy();
  },
);

test('the request of a code is sent when the console opens, and its response stands first', async () => {
  const { container } = render(<ConsolePanel code="authentication_failed" />);
  const response = await screen.findByRole('group', { name: 'Response' });
  expect(response.textContent).toContain('HTTP/1.1 401 Unauthorized');
  expect(response.querySelector('.v')?.textContent).toMatch(/^[\w-]+$/);
  expect(screen.getByText('401').tagName).toBe('STRONG');
  const form = container.querySelector('form');
  expect(response.compareDocumentPosition(form!)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test.each([undefined, 'error'])('nothing is sent for %s', async (code) => {
  render(<ConsolePanel code={code} />);
  await act(async () => undefined);
  expect(screen.getByText('No response yet: press Send.')).toBeTruthy();
});
