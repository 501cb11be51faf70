import { expect, test } from 'vitest';
import { parseResponse } from '../../../errors/recognition/parse-response';
import { readPasted } from './pasted-response';

const read = (text: string) => readPasted(text, parseResponse(text));
const guide = '/API_TROUBLESHOOTING/';

test.each([
  [
    'HTTP/1.1 301 Moved Permanently\nLocation: /api/v1/claims/\nContent-Type: text/html',
    { status: 301, format: 'HTML', entry: `${guide}#missing-slash` },
  ],
  ['HTTP/2 304\netag: "1"', { status: 304, format: null, entry: `${guide}#using-less` }],
  [
    'HTTP/2 200\ncontent-type: application/json\n\n{"count": 0}',
    { status: 200, format: 'JSON', entry: `${guide}#unexpected-200` },
  ],
  [
    '<!doctype html><title>Sign in</title>',
    { status: null, format: 'HTML', entry: `${guide}#not-json` },
  ],
  ['HTTP/1.1 418 I am a teapot', { status: 418, format: null, entry: null }],
])('%j', (text, pasted) => {
  expect(read(text)).toEqual(pasted);
});

test('words and a body alone are no response without a code', () => {
  expect(read('trailing slash')).toBeNull();
  expect(read('{"count": 0}')).toBeNull();
});
