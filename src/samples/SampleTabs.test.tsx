// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CodeBlock } from './CodeBlock';
import { listenToControls } from '../browser/controls';
import { copyCode, enhanceSamples } from './enhance-samples';
import { SampleTabs } from './SampleTabs';

const tabs = (
  <SampleTabs>
    <CodeBlock language="bash" html="curl" />
    <CodeBlock language="python" html="import" />
    <CodeBlock language="javascript" html="fetch" />
  </SampleTabs>
);

let isListening = false;

/** As in the browser: rendered by the server, with the listeners on the document. */
function show(element: ReactElement): void {
  document.body.innerHTML = renderToString(element);
  if (!isListening) {
    listenToControls();
    isListening = true;
  }
  enhanceSamples();
}

beforeEach(() => {
  localStorage.clear();
  document.documentElement.removeAttribute('data-sample-language');
});

afterEach(() => vi.useRealTimers());

const selected = (): string[] =>
  screen.getAllByRole('tab', { selected: true }).map((tab) => tab.textContent);

test('the server renders every panel', () => {
  const html = renderToString(tabs);
  for (const code of ['curl', 'import', 'fetch']) expect(html).toContain(`>${code}</code>`);
});

test('a choice holds for every group, is remembered and moves by keyboard', () => {
  show(
    <>
      {tabs}
      {tabs}
    </>,
  );
  expect(selected()).toEqual(['curl', 'curl']);
  fireEvent.click(screen.getAllByRole('tab', { name: 'Python' })[0]!);
  expect(selected()).toEqual(['Python', 'Python']);
  expect(localStorage.getItem('sample-language')).toBe('python');

  fireEvent.keyDown(screen.getAllByRole('tab', { name: 'Python' })[0]!, { key: 'ArrowRight' });
  expect(selected()).toEqual(['JavaScript', 'JavaScript']);
  expect(document.activeElement?.textContent).toBe('JavaScript');
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
  expect(selected()[0]).toBe('curl');
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowLeft' });
  expect(selected()[0]).toBe('JavaScript');
});

test('another window’s choice is followed; a senseless stored value is not', () => {
  show(tabs);
  const tell = (newValue: string): boolean =>
    fireEvent(window, new StorageEvent('storage', { key: 'sample-language', newValue }));
  tell('python');
  expect(selected()).toEqual(['Python']);
  tell('<img>');
  expect(selected()).toEqual(['Python']);
});

test('a copy button copies the code beside it and says so', async () => {
  let copied = '';
  Object.assign(navigator, {
    clipboard: { writeText: (text: string) => Promise.resolve(void (copied = text)) },
  });
  show(<CodeBlock language="bash" html='curl <span class="s">"a"</span>' />);
  const button = screen.getByRole('button', { name: 'Copy code' });
  fireEvent.click(button.querySelector('span')!);
  await screen.findByText('Copied');
  expect(copied).toBe('curl "a"');
});

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
