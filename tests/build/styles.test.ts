import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publishedPages } from '../../scripts/lib/permalinks.mjs';
import { testBuild } from '../../scripts/lib/build-folder.mjs';

/** A name of a CSS module as the build writes it, e.g. `card_D14z`. */
const moduleClass = /^[A-Za-z]\w*_[\w-]{4}$/;

/** The sheet of every page, or the one that islands load. Throws where there is not exactly one. */
function sheet(kind: 'styles' | 'islands'): string {
  const [name, ...others] = readdirSync(`${testBuild}/assets/css`).filter(
    (file) => file.startsWith(`${kind}.`) && file.endsWith('.css'),
  );
  if (name === undefined || others.length > 0) throw new Error(`Not one sheet ${kind}.*.css.`);
  return readFileSync(`${testBuild}/assets/css/${name}`, 'utf8');
}

test('every class that a CSS module gives to a page has a rule in the style sheet', () => {
  const css = sheet('styles');
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.module.css'))
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
    .join('\n');
  const used = new Set<string>();
  for (const page of publishedPages(testBuild)) {
    const html = readFileSync(`${testBuild}${page}index.html`, 'utf8');
    for (const [, quoted, bare] of html.matchAll(/\sclass=(?:"([^"]*)"|([^\s>]+))/g)) {
      for (const name of (quoted ?? bare ?? '').split(' '))
        if (moduleClass.test(name)) used.add(name);
    }
  }
  const ours = [...used].filter((name) => sources.includes(`.${name.replace(/_[\w-]{4}$/, '')}`));
  expect(ours.length).toBeGreaterThan(60);
  expect(ours.filter((name) => !css.includes(`.${name}`))).toEqual([]);
});

/** The selectors of a sheet; spaces, quotes and the hashes of class names, which the build changes, are left out. */
const selectorsOf = (css: string): string[] =>
  [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/(?<=^|[{};])\s*([^{};@]+)\{/g)]
    .flatMap(([, list]) => (list ?? '').split(/,(?![^(]*\))/))
    .map((selector) => selector.replace(/_[\w-]{4}(?![\w-])|["'\s]|(?<=:):/g, ''));

test('no rule of a component is purged, though only a script or the reader sets its state', () => {
  const kept = new Set([...selectorsOf(sheet('styles')), ...selectorsOf(sheet('islands'))]);
  const rules = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.module.css'))
    .flatMap((name) => selectorsOf(readFileSync(`src/${name}`, 'utf8')))
    // Keyframes are no selectors.
    .filter((selector) => /[.:]/.test(selector) && !selector.includes(':global'));
  expect(rules.length).toBeGreaterThan(500);
  expect(rules.filter((selector) => !kept.has(selector))).toEqual([]);
});

test('what a script marks before an island is loaded is in the sheet of every page', () => {
  for (const state of ['.tab[aria-selected=true]', '.copy[data-copied=true]', '.button:active']) {
    expect(selectorsOf(sheet('styles'))).toContain(state);
  }
});

test('the rules that no class names are still there', () => {
  const css = sheet('styles') + sheet('islands');
  for (const rule of [
    'html :focus-visible{outline:2px solid',
    '::selection{',
    'prefers-reduced-motion:reduce',
    '@media print',
    'forced-colors:active',
    ':root:not([data-js]) .needs-js',
    '::backdrop{',
  ]) {
    expect(css).toContain(rule);
  }
});

test('rules that only an island needs are in its sheet alone', () => {
  // The progress of a countdown, which starts with the link’s `wait_seconds`.
  const rule = /\.countdown_[\w-]{4}/;
  expect(sheet('islands')).toMatch(rule);
  expect(sheet('styles')).not.toMatch(rule);
});

test('the rules of islands change nothing that every page has: each names a class', () => {
  const selectors = [...sheet('islands').matchAll(/(?<=^|[{};])([^{};@]+)\{/g)]
    .map(([, list]) => list ?? '')
    .filter((list) => !/^(?:from|to|[\d.]+%)/.test(list));
  expect(selectors.length).toBeGreaterThan(20);
  expect(selectors.filter((list) => !list.includes('.'))).toEqual([]);
});

test('no rule searches the whole page each time that its root is styled', () => {
  const searches = sheet('styles').match(/(?:html|:root)[^\s>+~,{}]*:has\([^)]*\)/g);
  // Without a script the page is styled once.
  expect(searches).toEqual([expect.stringMatching(/^:root:not\(\[data-js\]\):has\(/)]);
});
