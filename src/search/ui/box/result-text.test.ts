import { expect, test } from 'vitest';
import type { SearchResults } from '../../engine/create-search';
import { announcementOf } from './result-text';

const results = (part: Partial<SearchResults>): SearchResults => ({
  ...{ groups: [], count: 0, missing: [], withoutCode: null, nearest: null },
  ...part,
});

test('what is announced says what was not found', () => {
  expect(announcementOf(results({ count: 1 }), '429')).toBe('1 result');
  expect(announcementOf(results({ count: 6 }), 'token')).toBe('6 results');
  expect(announcementOf(results({ count: 6, missing: ['cors'] }), 'cors policy')).toBe(
    'Nothing about cors. 6 results',
  );
  expect(announcementOf(results({ missing: ['qwrtzp'] }), 'qwrtzp token')).toBe(
    'No results. No page says qwrtzp. Try the status, or paste what curl -i printed.',
  );
  expect(announcementOf(results({}), ` ${'x'.repeat(99)}`)).toContain(`says ${'x'.repeat(60)}….`);
  const withoutCode = { status: 301, format: 'HTML', entry: null } as const;
  expect(announcementOf(results({ count: 1, withoutCode }), '')).toBe(
    '1 result. This holds no code of the API. Status 301, HTML.',
  );
});
