// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { preserveState } from './preserve-state';

const form = (policy: 'a' | 'b', clients: number): HTMLElement => {
  const element = document.createElement('div');
  element.innerHTML = `
    <select>${['a', 'b', 'c'].map((name) => `<option ${name === policy ? 'selected' : ''}>${name}</option>`).join('')}</select>
    <input type="number" value="${clients}">
    <details><summary>More</summary></details>`;
  return element;
};

const stateOf = (element: HTMLElement): unknown[] => [
  element.querySelector('select')?.value,
  element.querySelector('input')?.value,
  element.querySelector('details')?.open,
];

test('choices, numbers and open rows of the reader’s are restored, and the component hears of them', () => {
  const before = form('a', 50);
  before.querySelector('select')!.value = 'c';
  before.querySelector('input')!.value = '7';
  before.querySelector('details')!.open = true;
  const after = form('a', 50);
  const heard: string[] = [];
  for (const type of ['change', 'input']) {
    after.addEventListener(type, ({ target }) =>
      heard.push(`${type} ${(target as Element).tagName}`),
    );
  }
  preserveState(before, null)(after);
  expect(stateOf(after)).toEqual(['c', '7', true]);
  expect(heard).toEqual(['change SELECT', 'input INPUT']);
});

test('what the server wrote does not replace what a link names', () => {
  const after = form('b', 1);
  preserveState(form('a', 50), null)(after);
  expect(stateOf(after)).toEqual(['b', '1', false]);
});
