import { expect, test } from 'vitest';
import { clientTexts, findClientText } from './client-texts';

test.each([
  ['TypeError: Failed to fetch', '#in-the-browser'],
  ['net::ERR_FAILED 200 (OK)', '#in-the-browser'],
  ['GET https://api.upstream.example.com/ net::ERR_CONNECTION_REFUSED', '#no-response'],
  ['curl: (7) Failed to connect', '#no-response'],
  ['json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)', '#not-json'],
  ['Unexpected token ‘<’, "<!DOCTYPE "... is not valid JSON', '#not-json'],
])('%s', (typed, anchor) => {
  expect(findClientText(typed)).toBe(`/API_TROUBLESHOOTING/${anchor}`);
});

test.each([
  'JSON parse error - Expecting value: line 1 column 1 (char 0)',
  'curl: (22) The requested URL returned error: 401',
  'Token expired',
  '',
])('%j is no error of a client', (typed) => {
  expect(findClientText(typed)).toBeNull();
});

test('texts are lower case, as they are compared', () => {
  expect(clientTexts.filter(([text]) => text !== text.toLowerCase())).toEqual([]);
});
