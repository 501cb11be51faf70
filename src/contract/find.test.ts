import { expect, test } from 'vitest';
import { findEndpoint, findError, findLimit } from './find';

test('known ids give their entry', () => {
  expect(findError('throttled').status).toBe(429);
  expect(findLimit('authentication').requests).toBe(5);
  expect(findEndpoint('login').path).toBe('/api/v1/auth/token/');
});

test('an unknown id throws, naming it and the known ones', () => {
  expect(() => findError('throtled')).toThrow(
    'Unknown error code "throtled". Use one of: validation_error,',
  );
  expect(() => findLimit('reads')).toThrow('Unknown scope "reads"');
  expect(() => findEndpoint('')).toThrow('Unknown endpoint ""');
});
