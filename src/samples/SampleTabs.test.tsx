// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CodeBlock } from './CodeBlock';
import { SampleTabs } from './SampleTabs';

const tabs = (
  <SampleTabs>
    <CodeBlock language="bash" html="curl" />
    <CodeBlock language="python" html="import" />
    <CodeBlock language="javascript" html="fetch" />
  </SampleTabs>
);

beforeEach(() => {
  localStorage.clear();
  document.documentElement.removeAttribute('data-sample-language');
});
afterEach(cleanup);

const selected = (): string[] =>
  screen.getAllByRole('tab', { selected: true }).map((tab) => tab.textContent);

test('the server renders every panel', () => {
  const html = renderToString(tabs);
  for (const code of ['curl', 'import', 'fetch']) expect(html).toContain(`>${code}</code>`);
});

test('a choice holds for every group, is remembered and moves by keyboard', () => {
  render(
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
  render(tabs);
  const tell = (newValue: string): boolean =>
    fireEvent(window, new StorageEvent('storage', { key: 'sample-language', newValue }));
  tell('python');
  expect(selected()).toEqual(['Python']);
  tell('<img>');
  expect(selected()).toEqual(['Python']);
});
