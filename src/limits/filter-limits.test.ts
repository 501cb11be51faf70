import { expect, test } from 'vitest';
import { limits } from '../contract/limits';
import { filterLimits } from './filter-limits';
import { requestsPerHour } from './rates';

test('limits are found by scope, words and endpoint, and sorted by requests per hour', () => {
  const scopes = (filter: string): string[] =>
    filterLimits(limits, filter, 'none').map(({ scope }) => scope);
  expect(scopes('')).toHaveLength(limits.length);
  expect(scopes('REPORTS/trigger')).toEqual(['report_generation']);
  expect(scopes('login')).toEqual(['authentication']);
  expect(scopes('post uploads')).toEqual(['bulk_operation']);
  expect(scopes('nothing like this')).toEqual([]);
  const sorted = filterLimits(limits, '', 'ascending').map(requestsPerHour);
  expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
  expect(filterLimits(limits, '', 'descending')[0]?.scope).toBe('burst');
});
