import { expect, test } from 'vitest';
import { causes } from './';
import { findCause } from './find-cause';

test('every cause is found by its ref', () => {
  const refs = Object.entries(causes).flatMap(([code, list]) =>
    list.map((cause) => ({ ref: `${code}/${cause.id}`, code, cause })),
  );
  expect(refs.length).toBeGreaterThan(40);
  for (const { ref, code, cause } of refs) expect(findCause(ref)).toEqual({ code, cause });
});

test('an unknown cause lists the refs of its code, an unknown code the codes', () => {
  expect(() => findCause('throttled/too-much')).toThrow(
    /Unknown cause "throttled\/too-much"\. Use one of: throttled\/scope-used-up, .*retry-loop/,
  );
  expect(() => findCause('throttled')).toThrow(/Unknown cause "throttled"/);
  expect(() => findCause('throttled/retry-loop/x')).toThrow(/Unknown cause/);
  expect(() => findCause('teapot/short')).toThrow(/Unknown error code "teapot"/);
  expect(() => findCause('')).toThrow(/Unknown error code ""/);
});
