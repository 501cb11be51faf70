import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { publishedPaths } from '../../scripts/lib/permalinks.mjs';
import { testBuild } from '../../scripts/lib/build-folder.mjs';
import { errors } from '../../src/contract/errors';
import { causes } from '../../src/errors/causes';
import { lineOf } from '../../src/html/hast';
import { clientTexts } from '../../src/search/engine/query/client-texts';
import { splitWords, tokenize } from '../../src/search/engine/query/tokenize';
import { namelessHeadings } from '../../src/search/indexing/build-index';
import { waysOut } from '../../src/search/ui/box/ways-out';
import { entries, index, indexText, pathOf, pathsFor, search } from './built-search';

describe('what was typed', () => {
  test('a code or its status alone is followed by its three likeliest causes', () => {
    const likeliest = causes.authentication_failed
      .slice(0, 3)
      .map(({ id }) => `/errors/authentication_failed/#${id}`);
    for (const typed of ['401', 'authentication_failed', 'HTTP 401']) {
      expect(pathsFor(typed).slice(0, 4)).toEqual(['/errors/authentication_failed/', ...likeliest]);
    }
  });

  test('what nothing says is named, alone or before what comes nearest', () => {
    expect(search('zzzz nothing')).toMatchObject({ count: 0, missing: ['zzzz'] });
    const found = search('qwrtzp refresh token expired');
    expect(found.missing).toEqual(['qwrtzp']);
    expect(found.count).toBeGreaterThan(0);
    expect(search('token expired').missing).toEqual([]);
  });

  test('a response without a code of the API is named for what it is', () => {
    const redirect = 'HTTP/1.1 301 Moved Permanently\nLocation: /x/\nContent-Type: text/html';
    expect(search(redirect).withoutCode).toMatchObject({ status: 301, format: 'HTML' });
    expect(search('HTTP/1.1 429 Too Many Requests').withoutCode).toBeNull();
  });

  test('login marks no log, and a synonym is not marked', () => {
    for (const { terms, title, excerpt } of search('login').groups.flatMap((g) => g.results)) {
      expect(terms).not.toContain('log');
      const marked = splitWords(`${title} ${excerpt}`).filter((word) =>
        word.terms.some((term) => terms.includes(term)),
      );
      for (const word of marked) expect(word.terms[0]).toMatch(/login/);
    }
  });

  test('an excerpt stands around the match', () => {
    const texts = new Map(index.entries.map((entry) => [pathOf(entry), entry[4]]));
    const has = (shown: string, terms: readonly string[]): boolean =>
      [...tokenize(shown)].some((term) => terms.includes(term));
    let matched = 0;
    for (const typed of ['cron job', 'wait_seconds', 'login quota', 'refresh']) {
      for (const { path: found, excerpt, terms } of search(typed).groups.flatMap(
        (g) => g.results,
      )) {
        expect(excerpt.length).toBeLessThan(160);
        if (!has(texts.get(found) ?? '', terms)) continue;
        matched += 1;
        expect(has(excerpt, terms), `${typed}: ${excerpt}`).toBe(true);
      }
    }
    expect(matched).toBeGreaterThan(10);
  });

  test('every code is found with one letter missing, doubled or swapped', () => {
    for (const { code } of errors.filter(({ code: name }) => name.length > 5)) {
      for (let at = 1; at < code.length - 1; at += 1) {
        const [one = '', two = ''] = [code[at], code[at + 1]];
        if (one === '_' || two === '_') continue;
        const head = code.slice(0, at);
        for (const typo of [
          head + code.slice(at + 1),
          head + one + code.slice(at),
          head + two + one + code.slice(at + 2),
        ]) {
          expect(pathsFor(typo)[0], typo).toBe(`/errors/${code}/`);
        }
      }
    }
  });

  test('a misspelt code that finds nothing names the nearest', () => {
    expect(search('thr0ttled')).toMatchObject({ nearest: 'throttled' });
    expect(search('4291').nearest).toBeNull();
  });

  test('hostile and long input gives a result', () => {
    for (const typed of [
      '__proto__',
      'constructor',
      '<img src=x onerror=alert(1)>',
      '\u0000',
      '|',
      '%00',
      '💥',
    ])
      expect(search(typed).count).toBeLessThan(20);
    for (const unit of [
      'a',
      'token ',
      '{',
      '{"a":',
      'HTTP/1.1 ',
      '\n',
      'wait_seconds-',
      '429 ',
      'é',
    ])
      expect(Array.isArray(search(unit.repeat(10_000 / unit.length)).groups)).toBe(true);
  });
});

describe('the index', () => {
  const pages = publishedPaths(testBuild).filter(
    (url) => url.endsWith('/') && !['/', '/search/'].includes(url),
  );
  const found = (url: string, selector: string) =>
    selectAll(selector, fromHtml(readFileSync(path.join(testBuild, url, 'index.html'), 'utf8')));
  const headingsOf = (url: string): string[] =>
    // A row of causes has its heading’s id itself.
    found(url, 'main :is(h2, h3, h4)[id], main details[id]:has(> summary h3)')
      .filter((heading) => !namelessHeadings.has(lineOf(heading)))
      .map(({ properties }) => `${url}#${properties.id}`);

  test('has every page but home, every heading that names something, and nothing else', () => {
    const all = pages.flatMap((url) => [url, ...headingsOf(url)]);
    expect(all.length).toBeGreaterThan(200);
    expect([...entries].sort()).toEqual([...new Set(all)].sort());
  });

  test('stays small', () => {
    expect(gzipSync(indexText).length).toBeLessThan(42_000);
  });

  test('the list from A to Z has every code and leads to what the index has', () => {
    const links = found('/search/', 'main section li a').map(({ properties }) => properties.href);
    expect(links.length).toBeGreaterThan(150);
    for (const { code } of errors) expect(links).toContain(`/errors/${code}/`);
    for (const link of links) expect(entries).toContain(link);
  });

  test('has the sections that errors of clients and readers without a result are sent to', () => {
    const sections = [...clientTexts.map(([, entry]) => entry), ...waysOut.map(([, path]) => path)];
    expect(sections.length).toBeGreaterThan(20);
    const missing = sections.filter(
      (section) => !section.includes('#tree-') && !entries.has(section),
    );
    expect([...new Set(missing)]).toEqual([]);
  });
});
