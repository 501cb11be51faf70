import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';
import { publishedPages } from '../../scripts/lib/permalinks.mjs';
import { testBuild } from '../../scripts/lib/build-folder.mjs';

const pages = publishedPages(testBuild);
const files = [...pages.map((page) => `${page}index.html`), '/404.html'];
const treeOf = (file: string): Root => fromHtml(readFileSync(path.join(testBuild, file), 'utf8'));

test('there are pages', () => expect(files.length).toBeGreaterThan(20));

test.each(files)('%s loads one script and one sheet, and has one inline script', (file) => {
  const tree = treeOf(file);
  const found = (selector: string): Element[] => selectAll(selector, tree);
  const sources = found('script[src]').map(({ properties }) => String(properties.src));
  expect(sources).toEqual([expect.stringMatching(/^\/assets\/js\/main\.[0-9a-f]+\.js$/)]);
  const sheets = found('link[rel=stylesheet]').map(({ properties }) => String(properties.href));
  expect(sheets).toEqual([expect.stringMatching(/^\/assets\/css\/styles\.[0-9a-f]+\.css$/)]);
  const inline = found('script:not([src])').filter(({ properties }) => !properties.type);
  expect(inline).toHaveLength(1);
  expect(found('meta[name=referrer][content="strict-origin"]')).toHaveLength(1);
});

test.each(files)('%s copies no parameter of the URL onto its root', (file) => {
  expect(readFileSync(path.join(testBuild, file), 'utf8')).not.toContain('docusaurus-data-');
});

test('the script of every page holds no framework and no page', () => {
  const scripts = readdirSync(`${testBuild}/assets/js`).filter((name) => name.endsWith('.js'));
  const [main, ...others] = scripts.filter((name) => name.startsWith('main.'));
  expect(others).toEqual([]);
  const code = readFileSync(`${testBuild}/assets/js/${main ?? ''}`, 'utf8');
  // Preact contains this name; some script must have it.
  expect(code).not.toContain('dangerouslySetInnerHTML');
  const isPreact = (name: string): boolean =>
    readFileSync(`${testBuild}/assets/js/${name}`, 'utf8').includes('dangerouslySetInnerHTML');
  expect(scripts.filter(isPreact).length).toBeGreaterThan(0);
  expect(code).not.toContain('/API_EXAMPLES/');
});

test('no source reads what Docusaurus generates for its client or reaches into its packages', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:tsx?|cjs|mjs)$/.test(name),
  );
  expect(sources.length).toBeGreaterThan(200);
  const reaching = sources.filter((name) =>
    /routesChunkNames|generated\/(?:routes|registry)|['"]routes\.js|['"]registry\.js|@docusaurus\/[\w-]+\/lib/.test(
      readFileSync(`src/${name}`, 'utf8'),
    ),
  );
  expect(reaching).toEqual([]);
});
