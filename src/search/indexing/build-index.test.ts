import { describe, expect, test } from 'vitest';
import { createSearch } from '../engine/create-search';
import { buildIndex, cutText, maxIndexBytes, sizeWarning, type IndexedPage } from './build-index';
import type { Section } from './read-sections';

const section = (part: Partial<Section>): Section => ({
  ...{ anchor: '', title: '', above: '', lead: '', text: '', code: '' },
  ...part,
});

describe('index', () => {
  const pages: IndexedPage[] = [
    {
      path: '/errors/throttled/',
      sections: [
        section({ title: '429 throttled', lead: 'wait', text: 'Intro' }),
        section({ anchor: 'causes', title: 'Causes', lead: 'Wait.', text: 'Fix Wait.' }),
        section({
          anchor: 'loop',
          title: 'A retry loop',
          above: 'Causes',
          code: 'raise_for_status()',
        }),
      ],
    },
  ];

  test('sections are found by title, text, code and alias, and lead to their anchor', () => {
    const search = createSearch(
      buildIndex(pages, new Map([['/errors/throttled/#loop', 'hammer']])),
    );
    const first = (typed: string): string | undefined => search(typed).groups[0]?.results[0]?.path;
    expect(first('causes')).toBe('/errors/throttled/#causes');
    expect(first('raise_for_status')).toBe('/errors/throttled/#loop');
    expect(first('hammer')).toBe('/errors/throttled/#loop');
    expect(first('intro')).toBe('/errors/throttled/');
    expect(first('menu')).toBeUndefined();
  });

  test('headings that name nothing count for their page, and the home page is left out', () => {
    const [page] = pages;
    const index = buildIndex(
      [
        { path: '/', sections: [section({ title: 'Home' })] },
        {
          path: page!.path,
          sections: [
            ...page!.sections,
            section({ anchor: 'more', title: 'More', lead: 'See also', text: 'See also' }),
          ],
        },
      ],
      new Map(),
      ['/errors/throttled/#loop'],
    );
    expect(index.pages.map(([path]) => path)).toEqual(['/errors/throttled/']);
    expect(index.entries.map(([, anchor]) => anchor)).toEqual(['', 'causes', 'loop']);
    expect(index.causes).toEqual([2]);
    expect(createSearch(index)('also').groups[0]?.results[0]?.path).toBe('/errors/throttled/');
  });

  test('an alias or a cause of a section that is gone fails', () => {
    expect(() => buildIndex(pages, new Map([['/errors/throttled/#gone', 'x']]))).toThrow(
      '/errors/throttled/#gone',
    );
    expect(() => buildIndex(pages, new Map(), ['/errors/throttled/#gone'])).toThrow(
      '/errors/throttled/#gone',
    );
  });

  test('a file of another format is refused', () => {
    expect(() => createSearch({ ...buildIndex(pages, new Map()), format: 99 })).toThrow('Reload');
  });
});

test('a text ends at a word', () => {
  expect(cutText('one two three', 20)).toBe('one two three');
  expect(cutText('one two, three four', 14)).toBe('one two…');
  expect(cutText('x'.repeat(40), 10)).toHaveLength(10);
});

test('the build warns above the size one file serves', () => {
  expect(sizeWarning(maxIndexBytes, 10)).toBeNull();
  expect(sizeWarning(maxIndexBytes + 1000, 1234)).toContain('1234 sections');
});
