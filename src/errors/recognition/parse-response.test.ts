import { expect, test } from 'vitest';
import { parseResponse } from './parse-response';

test('the headers after the last status line are read, whatever signs their values hold', () => {
  const { status, headers } = parseResponse(
    'HTTP/1.1 301 X\nA: 1\n\nHTTP/1.1 429 X\nRetry-After:  60\nX-A: b\u2028c\nX-B: b\rc\nX-C: d\n\n{}',
  );
  expect(status).toBe(429);
  expect(Object.fromEntries(headers)).toEqual({
    'retry-after': '60',
    'x-a': 'b\u2028c',
    'x-b': 'b\rc',
    'x-c': 'd',
  });
});
