// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { copyCode } from './enhance-samples';

afterEach(() => vi.useRealTimers());

test('a second press on a copy button starts the time again in which it says what happened', async () => {
  vi.useFakeTimers();
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
  });
  document.body.innerHTML =
    '<figure><button data-copy=""><span aria-live="polite">Copy</span></button><pre>code</pre></figure>';
  const button = document.querySelector('button')!;
  const press = async (): Promise<void> => {
    void copyCode(button);
    await vi.advanceTimersByTimeAsync(0);
  };
  await press();
  expect(button.textContent).toBe('Copied');
  vi.advanceTimersByTime(1500);
  await press();
  vi.advanceTimersByTime(1500);
  expect(button.textContent).toBe('Copied');
  vi.advanceTimersByTime(500);
  expect(button.textContent).toBe('Copy');
  expect(copied).toEqual(['code', 'code']);
});
