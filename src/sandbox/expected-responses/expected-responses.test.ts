import { expect, test } from 'vitest';
import { createSandbox } from '../create-sandbox';
import { checkAnswer } from './check-response';
import { expectedAnswers } from './expected-responses';

const now = (): number => Date.parse('2026-06-01T12:00:00Z');

test('the table has at least 40 requests, none twice', () => {
  expect(expectedAnswers.length).toBeGreaterThanOrEqual(40);
  expect(new Set(expectedAnswers.map(({ name }) => name)).size).toBe(expectedAnswers.length);
});

test.each(expectedAnswers)('$name: $status', async (expected) => {
  expect(await checkAnswer(createSandbox({ now }), expected)).toEqual([]);
});

test('an answer that differs is reported', async () => {
  const [first] = expectedAnswers;
  const problems = await checkAnswer(createSandbox({ now }), {
    ...first!,
    status: 403,
    text: '{}',
  });
  expect(problems).toHaveLength(2);
});
