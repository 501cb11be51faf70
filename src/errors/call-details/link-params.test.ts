import { expect, test } from 'vitest';
import { formatLinkParams, parseLinkParams } from './link-params';

test('every allowed key is read and formatted back', () => {
  const hash =
    '#wait_seconds=42&request_id=3f2b-9c.1&field=filename&detail=Requires%20customer_admin%20role.&status=429&at=2026-11-22T10%3A00%3A00.000Z';
  const values = {
    wait_seconds: 42,
    request_id: '3f2b-9c.1',
    field: 'filename',
    detail: 'Requires customer_admin role.',
    status: 429,
    at: '2026-11-22T10:00:00.000Z',
  };
  expect(parseLinkParams(hash)).toEqual(values);
  expect(parseLinkParams(hash.slice(1))).toEqual(values);
  expect(formatLinkParams(values)).toBe(hash);
  expect(formatLinkParams({})).toBe('');
});

test.each([
  ['wait_seconds=0', { wait_seconds: 0 }],
  ['wait_seconds=86400', { wait_seconds: 86400 }],
  ['status=100', { status: 100 }],
  ['status=599', { status: 599 }],
  ['field=items[0].name', { field: 'items[0].name' }],
  ['at=2026-11-22T10:00:00Z', { at: '2026-11-22T10:00:00.000Z' }],
  ['at=2026-11-22T10:00Z', { at: '2026-11-22T10:00:00.000Z' }],
  ['at=2026-11-22T10:00:00.123456+00:00', { at: '2026-11-22T10:00:00.123Z' }],
  ['at=2028-02-29T00:00:00Z', { at: '2028-02-29T00:00:00.000Z' }],
  [`request_id=${'a'.repeat(128)}`, { request_id: 'a'.repeat(128) }],
  ['detail=a+b%2Bc', { detail: 'a+b+c' }],
  ['wait_seconds=7&wait_seconds=9', { wait_seconds: 7 }],
  ['wait_seconds=x&wait_seconds=9', { wait_seconds: 9 }],
  ['detail=%F0%9F%98%80', { detail: '😀' }],
])('%s is read', (fragment, expected) => {
  expect(parseLinkParams(fragment)).toEqual(expected);
});

const megabyte = 'a'.repeat(1_000_000);

test.each([
  '',
  '#',
  '#header-missing',
  '=',
  '&&&',
  '=42',
  'wait_seconds',
  'wait_seconds=',
  'wait_seconds=-1',
  'wait_seconds=86401',
  'wait_seconds=99999999999999999999',
  'wait_seconds=1e3',
  'wait_seconds=1E9',
  'wait_seconds=0x10',
  'wait_seconds=042',
  'wait_seconds=4.2',
  'wait_seconds=NaN',
  'wait_seconds=Infinity',
  'wait_seconds=%2042',
  'wait_seconds=42%00',
  'wait_seconds=٤٢',
  'wait_seconds=42%0A',
  'Wait_Seconds=42',
  'wait%5Fseconds=42',
  'status=99',
  'status=600',
  'status=404.0',
  'request_id=<script>alert(1)</script>',
  'request_id=%3Cimg%20src=x%20onerror=alert(1)%3E',
  'request_id=javascript:alert(1)',
  'request_id=https://evil.example',
  'request_id=a%20b',
  'request_id=abc%E2%80%AEdef',
  `request_id=${'a'.repeat(129)}`,
  'field=<b>x</b>',
  'field=a%0Db',
  `field=${'a'.repeat(65)}`,
  'detail=',
  'detail=%20%09',
  'detail=%00%01%1B',
  'detail=%E2%80%AE%E2%80%8B',
  'detail=%E0%A4%A',
  'detail=%',
  'detail=%zz',
  'detail=%C3%28',
  'at=now',
  'at=2026-11-22',
  'at=2026-11-22T10:00:00',
  'at=2026-11-22T10:00:00+01:00',
  'at=2026-02-30T00:00:00Z',
  'at=2026-13-01T00:00:00Z',
  'at=2026-11-22T24:00:00Z',
  'at=2026-11-22T10:61:00Z',
  'at=%2B275760-09-14T00:00:00Z',
  'at=1795341600',
  '__proto__=1',
  'constructor=x&toString=y&hasOwnProperty=z',
  'onload=alert(1)',
  megabyte,
  `detail=${megabyte}`,
  `wait_seconds=42&x=${megabyte}`,
  '&'.repeat(1_000_000),
])('the hostile fragment %.60s gives nothing', (fragment) => {
  expect(parseLinkParams(fragment)).toEqual({});
  expect(Object.getPrototypeOf(parseLinkParams(fragment))).toBe(Object.prototype);
});

test('one bad value does not hide the good ones', () => {
  expect(parseLinkParams('#detail=%&wait_seconds=5&nonsense&status=-1')).toEqual({
    wait_seconds: 5,
  });
});

test('free text loses what cannot be seen or turns the direction, and is cut', () => {
  const detail = (text: string): string | undefined =>
    parseLinkParams(`detail=${encodeURIComponent(text)}`).detail;
  expect(detail('a\u202Eb\u2066c\u200Bd\u0007e\uFEFF')).toBe('abcde');
  expect(detail('a\n\n b\u2028c')).toBe('a b c');
  expect(detail('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
  expect(detail('e' + '\u0301'.repeat(50))).toBe('e\u0301\u0301\u0301');
  expect(detail('x'.repeat(300))).toHaveLength(300);
  expect(detail('x'.repeat(301))).toBe(`${'x'.repeat(299)}…`);
  expect(detail('x'.repeat(5000))).toBe(`${'x'.repeat(299)}…`);
});

test('formatting escapes what would end a value', () => {
  const values = { detail: 'a&status=500#x%' };
  expect(parseLinkParams(formatLinkParams(values))).toEqual(values);
});
