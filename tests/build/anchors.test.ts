// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testBuild } from '../../scripts/lib/test-build.mjs';

interface LinkedPage {
  /** E.g. `/errors/throttled/`. */
  path: string;
  ids: ReadonlySet<string>;
  /** The `href` of its links, as written. */
  links: readonly string[];
}

function parsePage(path: string, html: string): LinkedPage {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const elements = [...document.querySelectorAll('[id], [name], a[href]')];
  const values = (name: string): string[] =>
    elements.map((element) => element.getAttribute(name)).filter((value) => value !== null);
  return { path, ids: new Set([...values('id'), ...values('name')]), links: values('href') };
}

function readPages(folder: string): LinkedPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      parsePage(
        `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
        readFileSync(path.join(folder, file), 'utf8'),
      ),
    );
}

/** Links to pages or anchors that the site does not have, and the number of links checked. */
function checkAnchors(pages: readonly LinkedPage[]): { checked: number; problems: string[] } {
  const origin = 'https://site.invalid';
  const byPath = new Map(pages.map((page) => [page.path, page]));
  let checked = 0;
  const problems = pages.flatMap(({ path: from, links }) =>
    [...new Set(links)].flatMap((link) => {
      const target = new URL(link, origin + from);
      if (target.origin !== origin || /\.(?!html$)[a-z]+$/.test(target.pathname)) return [];
      checked += 1;
      const page = byPath.get(target.pathname);
      if (!page) return [`${from} links to ${link}, and there is no such page`];
      const anchor = decodeURIComponent(target.hash.slice(1));
      // Hash parameters, e.g. #wait_seconds=42, are no anchor.
      if (anchor === '' || anchor.includes('=') || page.ids.has(anchor)) return [];
      return [`${from} links to ${link}, and that page has no such anchor`];
    }),
  );
  return { checked, problems };
}

test('every link between pages leads to a page and an anchor that exist', () => {
  const { checked, problems } = checkAnchors(readPages(testBuild));
  expect(checked).toBeGreaterThan(200);
  expect(problems).toEqual([]);
});

test('a link to no page or no anchor is named', () => {
  const pages = [
    parsePage('/', '<a href="/a/#one">1</a><a href="/a/#tow">2</a><a href="/b/">3</a>'),
    parsePage('/a/', '<p id="one"></p><a href="#one">1</a><a href="#x">2</a><a href="#a=1">3</a>'),
  ];
  expect(checkAnchors(pages).problems).toEqual([
    '/ links to /a/#tow, and that page has no such anchor',
    '/ links to /b/, and there is no such page',
    '/a/ links to #x, and that page has no such anchor',
  ]);
});
