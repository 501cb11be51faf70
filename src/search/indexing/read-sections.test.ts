import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../html/rendered-page';
import { readSections } from './read-sections';

const html = `<!doctype html><html><head><meta name=description content="429 throttled: wait"></head>
<body><nav>Menu</nav><main><div class=markdown><h1>429 throttled</h1><p>Intro<button>Copy</button></p>
<h2 id=causes>Causes<a class=hash-link href=#causes>#</a></h2><dl><dt>Fix<dd>Wait <code>wait_seconds</code>.</dl>
<h3 id=loop>A <code>retry</code> loop</h3><p>Stop it.<pre>raise_for_status()</pre><svg><text>drawn</text></svg>
<h2 id=more>More</h2><p class=no-js-only>hidden</p></div></main></body></html>`;

describe('sections', () => {
  const sections = readSections(readPage(fromHtml(html), '/errors/throttled/'));

  test('a page and each heading, with what is read below it', () => {
    expect(sections.map(({ anchor, title, above }) => [anchor, title, above])).toEqual([
      ['', '429 throttled', ''],
      ['causes', 'Causes', ''],
      ['loop', 'A retry loop', 'Causes'],
      ['more', 'More', ''],
    ]);
    expect(sections.map(({ text }) => text)).toEqual([
      'Intro',
      'Fix · Wait wait_seconds.',
      'Stop it.',
      '',
    ]);
  });

  test('the lead is the description, or the text without labels; code is separate', () => {
    expect(sections.map(({ lead }) => lead)).toEqual([
      '429 throttled: wait',
      'Wait wait_seconds.',
      'Stop it.',
      '',
    ]);
    expect(sections[2]?.code).toBe('raise_for_status()');
  });
});

test('boxes that only the layout sets apart are joined by dots, sentences are not', () => {
  const page = `<!doctype html><head><meta name=description content=Codes></head><main><h1>Codes</h1>
<h2 id=codes>All</h2><p><span>HTTP 415</span><code>unsupported_media_type</code></p>
<table><tr><td>2, 4 s</td><td>Read it.</td><td>un<em>like</em>ly</td></tr></table>
<div data-island=DecisionTree><p>Is it a 401?</p></div></main>`;
  expect(readSections(readPage(fromHtml(page), '/'))[1]?.lead).toBe(
    'HTTP 415 · unsupported_media_type · 2, 4 s · Read it. unlikely',
  );
});

test('a heading in a summary has the anchor of its row, and what another page says is left out', () => {
  const page = fromHtml(`<meta name=description content=x><main><h1>A</h1>
<details id=loop><summary><h3>Loop</h3><span>too fast</span></summary><div><dl><dt>Fix<dd>Wait.</dl></div></details>
<details class=shown-elsewhere><summary>4 questions</summary><div>Why?</div></details>
<details><summary>Headers</summary><div>Retry-After</div></details></main>`);
  const sections = readSections(readPage(page, '/a/'));
  expect(sections.map(({ anchor, title, text }) => [anchor, title, text])).toEqual([
    ['', 'A', ''],
    ['loop', 'Loop', 'too fast · Fix · Wait. Headers · Retry-After'],
  ]);
});
