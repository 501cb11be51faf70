import { expect, test } from 'vitest';
import { testBuild } from '../../scripts/lib/build-folder.mjs';
import { checkLinks, parsePage, parseStyles, readSite } from './check-links';

test('every link leads to a page, a file or an anchor that exists', () => {
  const { pages, files } = readSite(testBuild);
  const { checked, problems } = checkLinks(pages, files);
  expect(checked).toBeGreaterThan(1000);
  expect(problems).toEqual([]);
  const linksTo = (pattern: RegExp): number =>
    pages.filter(({ links }) => links.some((link) => pattern.test(link))).length;
  expect(linksTo(/\/assets\/js\//), 'pages with a script').toBeGreaterThan(20);
  expect(linksTo(/\.(?:svg|png)$/), 'pages with an image').toBeGreaterThan(20);
});

test('a link to nothing is named', () => {
  const pages = [
    parsePage(
      '/',
      `<a href="/a/#one">1</a><a href="/a/#tow">2</a><a href="/b/">3</a><a href="/a">4</a>
       <a href="https://elsewhere.example/b/">5</a><a href="/errors.json">6</a>
       <img src="/img/none.png" srcset="/img/some.png 1x, /img/none-2x.png 2x">`,
    ),
    parsePage(
      '/a/',
      '<p id="one"></p><a href="#one">1</a><a href="#x">2</a><a href="#a=1">3</a><a href="../">4</a>',
    ),
  ];
  const styles = parseStyles(
    '/assets/css/styles.css',
    `a{background:url("../../img/some.png")}b{background:url(none.png) url('data:image/png,x')}`,
  );
  const files = new Set(['/', '/a/', '/errors.json', '/img/some.png']);
  expect(checkLinks([...pages, styles], files)).toEqual({
    checked: 14,
    problems: [
      '/ links to /a/#tow, and that page has no such anchor',
      '/ links to /b/, which does not exist',
      '/ links to /a, which does not exist',
      '/ links to /img/none.png, which does not exist',
      '/ links to /img/none-2x.png, which does not exist',
      '/a/ links to #x, and that page has no such anchor',
      '/assets/css/styles.css links to none.png, which does not exist',
    ],
  });
});
