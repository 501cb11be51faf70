import { expect, test } from 'vitest';
import { looksPasted } from './looks-pasted';

test.each([
  ['429', false],
  ['throttled\n', false],
  ['Request was throttled. Expected available in 600 seconds.', false],
  ['bearer token', false],
  ['curl', false],
  ['HTTP/1.1 401', true],
  ['curl -i https://api.upstream.example.com/', true],
  ['$ curl -v x', true],
  ['Bearer eyJhbGciOi', true],
  ['eyJhbGciOi.eyJ0', true],
  ['a\nb', true],
  ['x'.repeat(121), true],
])('%j: %s', (text, expected) => expect(looksPasted(text)).toBe(expected));
