// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { readCheckedItems, writeCheckedItems } from './checked-items';

beforeEach(() => localStorage.clear());

test('broken, foreign and closed storage is no error', () => {
  const items = ['a', 'b'];
  for (const stored of ['{', 'null', '{"a":1}', '["<b>",7,"b"]']) {
    localStorage.setItem('checklist-x', stored);
    expect([...readCheckedItems(() => localStorage, 'x', items)]).toEqual(
      stored.includes('"b"]') ? ['b'] : [],
    );
  }
  const closed = () => ({
    getItem: () => {
      throw new Error('closed');
    },
    setItem: () => {
      throw new Error('full');
    },
    removeItem: () => undefined,
  });
  const blocked = () => {
    throw new Error('blocked');
  };
  expect(readCheckedItems(closed, 'x', items).size).toBe(0);
  expect(readCheckedItems(blocked, 'x', items).size).toBe(0);
  expect(() => writeCheckedItems(blocked, 'x', new Set(items))).not.toThrow();
  expect(() => writeCheckedItems(closed, 'x', new Set(items))).not.toThrow();
});
