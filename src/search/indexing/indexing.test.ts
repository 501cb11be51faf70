import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../html/rendered-page';
import { createSearch } from '../engine/create-search';
import { buildIndex } from './build-index';
import { cutExcerpt } from './cut-excerpt';
import { listHeadings } from './list-headings';
import { openSearchDescription } from './open-search-description';
import { readSections } from './read-sections';
import { mostIndexBytes, sizeWarning } from './size-warning';

const html = `<!doctype html><html><head><meta name=description content="429 throttled: wait"></head>
<body><nav>Menu</nav><main><div class=markdown><h1>429 throttled</h1><p>Intro<button>Copy</button></p>
<h2 id=causes>Causes<a class=hash-link href=#causes>#</a></h2><dl><dt>Fix<dd>Wait <code>wait_seconds</code>.</dl>
<h3 id=loop>A <code>retry</code> loop</h3><p>Stop it.<pre>raise_for_status()</pre><svg><text>drawn</text></svg>
<h2 id=more>More</h2><p class=no-js-only>hidden</p></div></main></body></html>`;
const page = readPage(fromHtml(html), '/errors/throttled/');

describe('sections', () => {
  const sections = readSections(page);

  test('a page and each heading, with what is read below it', () => {
    expect(sections.map(({ anchor, title, above }) => [anchor, title, above])).toEqual([
      ['', '429 throttled', ''],
      ['causes', 'Causes', ''],
      ['loop', 'A retry loop', 'Causes'],
      ['more', 'More', ''],
    ]);
    expect(sections.map(({ text }) => text)).toEqual([
      'Intro',
      'Fix Wait wait_seconds.',
      'Stop it.',
      '',
    ]);
  });

  test('the lead is the description or the text without labels; code stands apart', () => {
    expect(sections.map(({ lead }) => lead)).toEqual([
      '429 throttled: wait',
      'Wait wait_seconds.',
      'Stop it.',
      '',
    ]);
    expect(sections[2]?.code).toBe('raise_for_status()');
  });
});

describe('index', () => {
  const pages = [{ path: '/errors/throttled/', sections: readSections(page) }];

  test('sections are found by title, text, code and alias, and lead to their anchor', () => {
    const search = createSearch(
      buildIndex(pages, new Map([['/errors/throttled/#loop', 'hammer']])),
    );
    const first = (typed: string): string | undefined => search(typed).groups[0]?.results[0]?.path;
    expect(first('causes')).toBe('/errors/throttled/#causes');
    expect(first('raise_for_status')).toBe('/errors/throttled/#loop');
    expect(first('hammer')).toBe('/errors/throttled/#loop');
    expect(first('intro')).toBe('/errors/throttled/');
    for (const unread of ['menu', 'copy', 'drawn', 'hidden']) expect(search(unread).count).toBe(0);
  });

  test('an alias of a section that is gone fails', () => {
    expect(() => buildIndex(pages, new Map([['/errors/throttled/#gone', 'x']]))).toThrow(
      '/errors/throttled/#gone',
    );
  });

  test('a file of another format is refused', () => {
    expect(() => createSearch({ ...buildIndex(pages, new Map()), format: 99 })).toThrow('Reload');
  });
});

test('an excerpt ends at a word', () => {
  expect(cutExcerpt('one two three', 20)).toBe('one two three');
  expect(cutExcerpt('one two, three four', 14)).toBe('one two…');
  expect(cutExcerpt('x'.repeat(40), 10)).toHaveLength(10);
});

test('headings are listed with their anchors, patterns of many pages are not', () => {
  const markdown =
    '---\ntitle: T\n---\n\n## Alpha {/* #a */}\n\n### Beta two\n\n#### Deep\n\n## More\n';
  const listed = listHeadings(
    ['/one/', '/two/', '/three/'].map((path) => ({
      path,
      title: path,
      markdown: path === '/one/' ? markdown : '## More\n',
    })),
  );
  const paths = listed.map(({ path }) => path);
  expect(paths).toContain('/one/#a');
  expect(paths).toContain('/one/#beta-two');
  expect(paths).toContain('/errors/throttled/');
  expect(paths).toContain('/errors/429/');
  expect(paths.filter((path) => path.endsWith('#more') || path.endsWith('#deep'))).toEqual([]);
});

test('a browser’s search engine gets the address of the search page', () => {
  expect(openSearchDescription('https://x.example/docs/')).toContain(
    'template="https://x.example/docs/search/?q={searchTerms}"',
  );
});

test('the build warns above the size one file serves', () => {
  expect(sizeWarning(mostIndexBytes, 10)).toBeNull();
  expect(sizeWarning(mostIndexBytes + 1000, 1234)).toContain('1234 sections');
});
