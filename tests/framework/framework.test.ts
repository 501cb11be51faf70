import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectedResponses } from '../../src/sandbox/expected-responses/expected-responses';
import { cases } from './cases';
import { type Comparison, startComparison } from './comparison';

let comparison: Comparison;

beforeAll(async () => {
  comparison = await startComparison();
});

afterAll(async () => {
  console.log(`${comparison.compared()} requests compared with Django REST Framework`);
  await comparison.close();
});

describe('the table of expected responses', () => {
  test.each(expectedResponses)('$name', async ({ name, ...sent }) => {
    expect((await comparison.run({ name, steps: [sent] })).join('\n')).toBe('');
  });
});

describe.each(Object.entries(cases))('%s', (_, list) => {
  test.each([...list])('$name', async (given) => {
    expect((await comparison.run(given)).join('\n')).toBe('');
  });
});

test('every request was compared', () => {
  const made = Object.values(cases).flatMap((list) => list.flatMap(({ steps }) => steps));
  expect(made.length).toBeGreaterThan(600);
  expect(comparison.compared()).toBeGreaterThanOrEqual(expectedResponses.length + made.length);
});

test('FACTS.md names tests that exist, and each of them', () => {
  const facts = readFileSync('src/contract/FACTS.md', 'utf8');
  const named = [...facts.matchAll(/\bobserved[:,] ((?:\*[a-z ]+\*(?:, )?)+)/gi)].flatMap(
    ([, names = '']) => [...names.matchAll(/\*([a-z ]+)\*/g)].map(([, name]) => name),
  );
  expect([...new Set(named)].sort()).toEqual(
    [...Object.keys(cases), 'other bodies', 'several scopes', 'table'].sort(),
  );
});
