import { expect, test } from 'vitest';
import { decodeComponent } from './decode-component';
import { namedInPath } from '../recognition/named-in-path';

test.each([
  ['', ''],
  ['a%20b', 'a b'],
  ['%F0%9F%98%80', '😀'],
  ['a+b', 'a+b'],
  ['%', null],
  ['%zz', null],
  ['%ff', null],
  ['%E0%A4%A', null],
  ['a%C3%28b', null],
])('%j decodes to %j', (text, decoded) => expect(decodeComponent(text)).toBe(decoded));

test('what a path names is shown as it stands where it is badly encoded', () => {
  expect(namedInPath('/errors/throt%6Ced/')).toBe('throtled');
  expect(namedInPath('/errors/%ff/')).toBe('%ff');
  expect(namedInPath('/errors/')).toBeNull();
});
