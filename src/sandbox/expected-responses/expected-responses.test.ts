import { expect, test } from 'vitest';
import { errors } from '../../contract/errors';
import { createSandbox } from '../create-sandbox';
import { checkResponse } from './check-response';
import { expectedResponses } from './expected-responses';

const now = (): number => Date.parse('2026-06-01T12:00:00Z');

test('the table has every code with a fixed cause, and no request twice', () => {
  const texts = expectedResponses.map(({ text }) => text).join('\n');
  const absent = errors.filter(({ code }) => !texts.includes(`"code":"${code}"`));
  expect(absent.map(({ code }) => code)).toEqual(['error']);
  expect(new Set(expectedResponses.map(({ name }) => name)).size).toBe(expectedResponses.length);
});

test.each(expectedResponses)('$name: $status', async (expected) => {
  expect(await checkResponse(createSandbox({ now }), expected)).toEqual([]);
});

test('a response that differs is reported', async () => {
  const wrong = { ...expectedResponses[0]!, status: 403, text: '{}' };
  expect(await checkResponse(createSandbox({ now }), wrong)).toHaveLength(2);
});
