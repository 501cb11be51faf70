import { expect, test } from 'vitest';
import { checklists } from './checklists';
import { validateChecklists } from './validate-checklists';

test('the checklists are valid, and a broken one is named', () => {
  expect(() => validateChecklists()).not.toThrow();
  const [first, ...rest] = checklists;
  const twice = [{ ...first!, items: [first!.items[0]!, first!.items[0]!] }, ...rest];
  expect(() => validateChecklists(twice)).toThrow(/"status": duplicate id/);
});
