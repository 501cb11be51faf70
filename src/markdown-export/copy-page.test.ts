// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { copyPage } from './copy-page';

vi.mock('../browser/base-url', () => ({ baseUrl: '/docs/' }));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the Markdown of the page is copied; a second press restarts the time of the label', async () => {
  vi.useFakeTimers();
  window.history.replaceState(null, '', '/docs/errors/throttled/');
  const fetched: unknown[] = [];
  vi.stubGlobal('fetch', (url: unknown) => {
    fetched.push(url);
    return Promise.resolve(new Response('# throttled'));
  });
  vi.stubGlobal('ClipboardItem', Object);
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { write: () => Promise.resolve() },
  });
  document.body.innerHTML =
    '<button data-copy-page=""><span aria-live="polite">Copy page</span></button>';
  const button = document.querySelector('button')!;
  const press = async (): Promise<void> => {
    void copyPage(button);
    await vi.advanceTimersByTimeAsync(0);
  };
  await press();
  expect(button.textContent).toBe('Copied');
  vi.advanceTimersByTime(1500);
  await press();
  vi.advanceTimersByTime(1500);
  expect(button.textContent).toBe('Copied');
  vi.advanceTimersByTime(500);
  expect(button.textContent).toBe('Copy page');
  expect(fetched).toEqual(['/docs/errors/throttled.md', '/docs/errors/throttled.md']);
});
