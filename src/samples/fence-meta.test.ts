import { expect, test } from 'vitest';
import { parseFenceMeta } from './fence-meta';

test('flags, values, quoted values and lines are read apart', () => {
  const meta = parseFenceMeta('run status=401 as=viewer title="Log in, then call" {2,4-6}');
  expect([...meta.flags]).toEqual(['run']);
  expect(Object.fromEntries(meta.values)).toEqual({
    status: '401',
    as: 'viewer',
    title: 'Log in, then call',
  });
  expect([...meta.lines]).toEqual([2, 4, 5, 6]);
});

test('no meta and senseless ranges give nothing', () => {
  expect(parseFenceMeta(null).values.size).toBe(0);
  expect([...parseFenceMeta('{9-2, ,-}').lines]).toEqual([]);
});
