import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import type { Link, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { publishedPages } from '../../scripts/lib/permalinks.mjs';
import { testBuild } from '../../scripts/lib/build-folder.mjs';
import { errors } from '../../src/contract/errors';
import { errorPath, site } from '../../src/contract/site';
import { fencesOf as fencesIn, readPages } from '../../src/samples/markdown-page';
import { markdownPath } from '../../src/markdown-export/markdown-path';

const pages = publishedPages(testBuild);
const read = (file: string): string => readFileSync(path.join(testBuild, file), 'utf8');
const parse = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);

/** What a reader of the Markdown reads, code left out. */
function proseOf(tree: Root): string {
  const parts: string[] = [];
  visit(tree, ['text', 'html'], (node) => {
    if ('value' in node) parts.push(node.value);
  });
  return parts.join('\n');
}

function linksOf(tree: Root): string[] {
  const links: string[] = [];
  visit(tree, 'link', ({ url }: Link) => void links.push(url));
  return links;
}

/** The file of the build that a URL of the site is served from; null for another host’s. */
function fileOf(link: string): string | null {
  if (!link.startsWith(`${site.docs}/`)) return null;
  return path.join(testBuild, link.slice(site.docs.length).replace(/#.*/, ''));
}

function fencesOf(tree: Root): string[] {
  const fences: string[] = [];
  visit(tree, 'code', ({ lang, value }) => void fences.push(`${lang}\n${value.trimEnd()}`));
  return fences;
}

test('there are pages to look at', () => expect(pages.length).toBeGreaterThan(25));

describe.each(pages)('the Markdown of %s', (page) => {
  const tree = parse(read(markdownPath(page)));
  const prose = proseOf(tree);

  test('starts with the page’s title and URL', () => {
    const [heading, source] = tree.children;
    expect(heading).toMatchObject({ type: 'heading', depth: 1 });
    expect(source).toBeDefined();
    expect(linksOf(tree)[0]).toBe(site.docs + page);
    expect(prose.length).toBeGreaterThan(200);
  });

  test('has nothing left of components', () => {
    expect(prose).not.toMatch(/undefined|\[object|Direct link to|Show the whole tree/);
    expect(prose).not.toMatch(/^\s*(Copy|Copied|Try it in the sandbox|Back|Start over)\b[^.]*$/m);
    expect(prose).not.toMatch(/[\u200b]/);
    const tags: string[] = [];
    visit(tree, 'html', ({ value }) => void tags.push(value));
    expect(tags).toEqual([]);
  });

  test('leads to Markdown and files that are there, by absolute URLs', () => {
    for (const link of linksOf(tree).slice(1)) {
      expect(link).toMatch(/^(#|https?:|mailto:)/);
      const file = fileOf(link);
      if (file === null) continue;
      expect(existsSync(file), link).toBe(true);
      expect(link.replace(/#.*/, ''), 'a page instead of its Markdown').not.toMatch(/\/$/);
    }
  });

  test('is named in the page’s head', () => {
    const head = fromHtml(read(`${page}index.html`));
    const link = select('head link[rel="alternate"][type="text/markdown"]', head);
    expect(link?.properties.href).toBe(site.docs + markdownPath(page));
  });
});

describe('fences', () => {
  const fences = fencesIn(readPages());
  test('every fence of a page’s source is in its Markdown, with its language', () => {
    expect(fences.filter(({ language }) => language === 'mermaid').length).toBeGreaterThan(0);
    const exported = new Map<string, string[]>();
    for (const { where, language, code } of fences) {
      const source = where.replace(/:\d+$/, '').replace(/^docs/, '');
      const file = existsSync(path.join(testBuild, source)) ? source : source.replace('/index', '');
      const known = exported.get(file) ?? fencesOf(parse(read(file)));
      exported.set(file, known);
      expect(known, where).toContain(`${language}\n${code.trimEnd()}`);
    }
    expect(exported.size).toBeGreaterThan(10);
  });
});

describe('llms.txt', () => {
  const text = read('llms.txt');
  const tree = parse(text);

  test('has title, summary and sections, and a line for each page', () => {
    expect(text).toMatch(/^# .+\n\n> .+\n/);
    expect(text.match(/^## /gm)?.length).toBeGreaterThanOrEqual(3);
    const links = linksOf(tree);
    for (const page of pages) expect(links).toContain(site.docs + markdownPath(page));
    const lines = text.split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toHaveLength(pages.length);
    for (const line of lines) expect(line).toMatch(/^- \[.+\]\(https:.+\.md\): .{20,}$/);
  });

  test('every link leads to a file', () => {
    for (const link of linksOf(tree)) {
      const file = fileOf(link);
      expect(file && existsSync(file), link).toBe(true);
    }
  });

  test('llms-full.txt has every page whole', () => {
    const full = read('llms-full.txt');
    for (const page of pages) expect(full).toContain(read(markdownPath(page)));
    for (const { code } of errors) expect(full).toContain(`<${site.docs}${errorPath(code)}>`);
  });
});
