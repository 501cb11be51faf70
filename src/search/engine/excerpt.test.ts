import { expect, test } from 'vitest';
import { excerptAround } from './excerpt';

const text = `${'The beginning says little. '.repeat(8)}Cron jobs log in, and cron jobs wait. ${'The end says less. '.repeat(8)}`;

test('an excerpt stands around the most matches, cut at words', () => {
  const excerpt = excerptAround(text, new Set(['cron', 'wait', 'beginning']));
  expect(excerpt).toMatch(/^… .*Cron jobs log in, and cron jobs wait\. .* …$/);
  expect(excerpt.length).toBeLessThan(150);
  for (const word of excerpt.replaceAll('…', '').trim().split(' ')) expect(text).toContain(word);
});

test('a match at the beginning, or none, gives the beginning; a short text stays whole', () => {
  expect(excerptAround(text, new Set(['beginning']))).toMatch(/^The beginning .*[^ .] …$/);
  expect(excerptAround(text, new Set(['unknown']))).toMatch(/^The beginning/);
  expect(excerptAround('Cron jobs wait.', new Set(['wait']))).toBe('Cron jobs wait.');
});
