import { expect, test } from 'vitest';
import { decodeComponent } from './decode-component';

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
