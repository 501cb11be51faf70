import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { readPage } from './rendered-page';

const description = '<meta name=description content="About it">';

test('title and description are read, the Markdown is the main part', () => {
  const html = `${description}<main><nav></nav><div class="theme-doc-markdown"><h1>A\n<b>page</b>\u200b</h1></div></main>`;
  const { path, title, description: about, main } = readPage(fromHtml(html), '/a/');
  expect({ path, title, about, main: main.tagName }).toEqual({
    path: '/a/',
    title: 'A page',
    about: 'About it',
    main: 'div',
  });
});

test.each([
  ['<h1>x</h1>', '/a/ has no main part.'],
  [`${description}<main><p>x</p></main>`, '/a/ has no heading of level 1 or no description'],
  ['<main><h1>x</h1></main>', '/a/ has no heading of level 1 or no description'],
])('%s fails the build', (html, message) => {
  expect(() => readPage(fromHtml(html), '/a/')).toThrow(message);
});
