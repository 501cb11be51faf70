import { expect, test } from 'vitest';
import { openSearchDescription } from './open-search-description';

test('a browser gets the URL of the search page', () => {
  expect(openSearchDescription('https://x.example/docs/')).toContain(
    'template="https://x.example/docs/search/?q={searchTerms}"',
  );
});
