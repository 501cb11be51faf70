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
    expect(problem.textContent).toBe('Headers: “Accept” is no header. Write Name: value.');
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
