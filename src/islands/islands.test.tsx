// @vitest-environment jsdom
import { useEffect, useId, useState, type ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineIsland } from './define-island';
import { mountIslands } from './mount-islands';
import { islands } from './registry';

function Counter({ start }: { start: number }): ReactElement {
  const [count, setCount] = useState(start);
  const [text, setText] = useState('');
  const id = useId();
  return (
    <>
      <button type="button" id={id} onClick={() => setCount(count + 1)}>
        {count}
      </button>
      <input aria-label="text" value={text} onChange={(event) => setText(event.target.value)} />
      <output>{text}</output>
      <p role="status">server</p>
    </>
  );
}

function Failing({ later }: { later: boolean }): ReactElement {
  const [isBroken, setBroken] = useState(!later);
  useEffect(() => {
    const timer = setTimeout(() => setBroken(true));
    return () => clearTimeout(timer);
  }, []);
  if (isBroken && typeof window !== 'undefined' && window.name === 'fail')
    throw new Error('broken');
  return <p>text</p>;
}

vi.mock('./registry', () => {
  const kinds = {
    Checklist: { when: 'interaction', load: vi.fn(() => Promise.resolve(Counter)) },
    Provoke: { when: 'interaction', load: vi.fn(() => Promise.resolve(Failing)) },
    SearchBox: {
      when: 'interaction',
      load: vi.fn(() => Promise.reject(new Error('no network'))),
      messages: { loading: 'Loading', failed: 'Failed' },
    },
    Verdict: { when: 'hash', load: vi.fn(() => Promise.resolve(Counter)) },
    DecisionTree: {
      when: 'interaction',
      load: vi.fn(() => Promise.resolve(Counter)),
      matchesHash: (parameters: URLSearchParams, { start }: { start: number }) =>
        parameters.get('tree') === String(start),
    },
  };
  return {
    islands: kinds,
    findIsland: (name: string) => kinds[name as keyof typeof kinds] ?? null,
  };
});

const html = (name: keyof typeof islands, component: unknown, props: object): string =>
  renderToString(defineIsland(name as 'Checklist', component as never)(props as never));
const island = (name: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-island=${name}]`);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const hover = (name: string): boolean =>
  island(name).dispatchEvent(new Event('pointerover', { bubbles: true }));
/** Waits for a state; a first import takes its time on a busy machine. */
const eventually = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 10_000 });
const isMounted = (name: string) => eventually(() => expect(island(name).dataset.mounted).toBe(''));

vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe = vi.fn();
    unobserve = vi.fn();
  },
);

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  window.name = '';
  vi.clearAllMocks();
});

function show(...parts: string[]): void {
  document.body.innerHTML = parts.join('');
  mountIslands();
}

test('nothing is loaded before an island wakes; what was typed and pressed is restored', async () => {
  show(html('Checklist', Counter, { start: 4 }));
  expect(islands.Checklist.load).not.toHaveBeenCalled();
  const field = document.querySelector('input')!;
  field.value = 'abc';
  field.focus();
  field.setSelectionRange(1, 2);
  document.querySelector('button')!.click();
  await isMounted('Checklist');
  expect(document.querySelector('button')!.textContent).toBe('5');
  expect(document.querySelector('output')!.textContent).toBe('abc');
  expect(document.activeElement).toBe(document.querySelector('input'));
  expect(document.querySelector('input')!.selectionStart).toBe(1);
});

test('several islands have ids of their own', async () => {
  show(html('Checklist', Counter, { start: 1 }), html('DecisionTree', Counter, { start: 2 }));
  hover('Checklist');
  hover('DecisionTree');
  await isMounted('Checklist');
  await isMounted('DecisionTree');
  const ids = [...document.querySelectorAll('button')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
});

test('where the file cannot be loaded the HTML stays, its status says so, and the next interaction tries again', async () => {
  show(html('SearchBox', Counter, { start: 1 }));
  hover('SearchBox');
  await eventually(() =>
    expect(document.querySelector('[role=status]')!.textContent).toBe('Failed'),
  );
  expect(document.querySelector('button')!.textContent).toBe('1');
  vi.mocked(islands.SearchBox.load).mockResolvedValueOnce(Counter as never);
  hover('SearchBox');
  await isMounted('SearchBox');
});

test.each([false, true])('a component that throws (later: %s) leaves the HTML', async (later) => {
  show(html('Provoke', Failing, { later }));
  window.name = 'fail';
  hover('Provoke');
  await eventually(() => expect(islands.Provoke.load).toHaveBeenCalledTimes(1));
  await eventually(() => {
    expect(document.body.textContent).toBe('text');
    expect(island('Provoke').dataset.mounted).toBeUndefined();
  });
  window.name = '';
  hover('Provoke');
  await isMounted('Provoke');
  expect(document.body.textContent).toBe('text');
});

test('a fragment with parameters wakes what is for it, an anchor nothing', async () => {
  window.history.replaceState(null, '', '#heading');
  show(
    html('Verdict', Counter, { start: 1 }),
    html('DecisionTree', Counter, { start: 2 }),
    html('DecisionTree', Counter, { start: 3 }),
  );
  expect(islands.Verdict.load).not.toHaveBeenCalled();
  window.location.hash = '#tree=3&step=x';
  await eventually(() => expect(document.querySelectorAll('[data-mounted]')).toHaveLength(2));
  expect(islands.DecisionTree.load).toHaveBeenCalledTimes(1);
});

test('an attribute that a URL can set makes no island', async () => {
  show('<p>page</p>');
  document.documentElement.dataset.island = 'Checklist';
  document.body.firstElementChild!.dispatchEvent(new Event('pointerover', { bubbles: true }));
  await Promise.resolve();
  expect(islands.Checklist.load).not.toHaveBeenCalled();
  expect(document.body.innerHTML).toBe('<p>page</p>');
  delete document.documentElement.dataset.island;
});
