// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { testBuild } from '../../scripts/lib/test-build.mjs';
import { checkAnchors, parseBuiltPage, readBuiltPages } from './check-anchors';

test('every link between pages leads to a page and an anchor that are there', () => {
  const { checked, problems } = checkAnchors(readBuiltPages(testBuild));
  expect(checked).toBeGreaterThan(200);
  expect(problems).toEqual([]);
});

test('a link to no page or no anchor is named', () => {
  const pages = [
    parseBuiltPage('/', '<a href="/a/#one">1</a><a href="/a/#tow">2</a><a href="/b/">3</a>'),
    parseBuiltPage(
      '/a/',
      '<p id="one"></p><a href="#one">1</a><a href="#x">2</a><a href="#a=1">3</a>',
    ),
  ];
  expect(checkAnchors(pages).problems).toEqual([
    '/ links to /a/#tow, and that page has no such anchor',
    '/ links to /b/, and there is no such page',
    '/a/ links to #x, and that page has no such anchor',
  ]);
});
