// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { flashLabel } from './copy-feedback';

const createButton = (label: string): HTMLButtonElement => {
  const button = document.createElement('button');
  button.innerHTML = `<span aria-live="polite">${label}</span><span> request</span>`;
  return button;
};
const copy = createButton('Copy');
const labelOf = (button: HTMLElement): string | undefined =>
  button.querySelector('[aria-live]')?.textContent;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

test('the text shows for two seconds, then the label is back', () => {
  flashLabel(copy, 'Copied');
  expect(copy.textContent).toBe('Copied request');
  vi.advanceTimersByTime(1999);
  expect(labelOf(copy)).toBe('Copied');
  vi.advanceTimersByTime(1);
  expect(copy.textContent).toBe('Copy request');
});

test('a second press starts the time again, and the label that comes back is the first', () => {
  flashLabel(copy, 'Copied');
  vi.advanceTimersByTime(1500);
  flashLabel(copy, 'Not copied');
  vi.advanceTimersByTime(1500);
  expect(labelOf(copy)).toBe('Not copied');
  vi.advanceTimersByTime(500);
  expect(labelOf(copy)).toBe('Copy');
  expect(vi.getTimerCount()).toBe(0);
});

test('a label that changed between two presses is restored', () => {
  flashLabel(copy, 'Copied');
  vi.runAllTimers();
  copy.querySelector('[aria-live]')!.textContent = 'Copy again';
  flashLabel(copy, 'Copied');
  vi.runAllTimers();
  expect(labelOf(copy)).toBe('Copy again');
  copy.querySelector('[aria-live]')!.textContent = 'Copy';
});

test('two buttons do not disturb each other; one without a label is left alone', () => {
  const other = createButton('Copy page');
  flashLabel(copy, 'Copied');
  vi.advanceTimersByTime(1000);
  flashLabel(other, 'Copied');
  vi.advanceTimersByTime(1000);
  expect([labelOf(copy), labelOf(other)]).toEqual(['Copy', 'Copied']);
  const bare = document.createElement('button');
  bare.textContent = 'Send';
  flashLabel(bare, 'Copied');
  expect(bare.textContent).toBe('Send');
});
