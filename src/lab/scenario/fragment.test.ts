import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../contract/limits';
import { policyIds } from '../policies/policies';
import { simulate } from '../simulation/simulation';
import { formatFragment, parseFragment } from './fragment';
import { labUrl } from './lab-url';
import { findPreset, presets } from './presets';
import { contractLimit, periods, ranges, sharings, workKinds, type Scenario } from './scenario';

const number = (key: keyof typeof ranges): fc.Arbitrary<number> =>
  fc.integer({ min: ranges[key][0], max: ranges[key][1] });

const comparisons = fc.record({
  scenario: fc.record({
    scope: fc.constantFrom(...limits.map(({ scope }) => scope)),
    period: fc.constantFrom(...periods),
    sharing: fc.constantFrom(...sharings),
    work: fc.constantFrom(...workKinds),
    requests: number('requests'),
    clients: number('clients'),
    calls: number('calls'),
    every: number('every'),
    report: number('report'),
    wait: number('wait'),
    delay: number('delay'),
    length: number('length'),
    seed: number('seed'),
  } satisfies Record<keyof Scenario, unknown>),
  first: fc.constantFrom(...policyIds),
  second: fc.constantFrom(...policyIds),
});

describe('a link to the lab', () => {
  test('every comparison survives its link', () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        expect(parseFragment(formatFragment(comparison))).toEqual(comparison);
      }),
    );
    for (const { scenario, first, second } of presets) {
      const comparison = { scenario, first, second };
      expect(parseFragment(formatFragment(comparison))).toEqual(comparison);
    }
  });

  test('a preset is where the other keys start from', () => {
    const { scenario, first } = findPreset('six-tabs');
    expect(parseFragment('#preset=six-tabs&with=pacing&clients=5')).toEqual({
      scenario: { ...scenario, clients: 5 },
      first,
      second: 'pacing',
    });
  });

  test('a scope brings its limit, and numbers of one’s own win', () => {
    expect(parseFragment('#scope=burst')?.scenario).toMatchObject(contractLimit('burst'));
    expect(parseFragment('#requests=7&scope=burst')?.scenario).toMatchObject({
      requests: 7,
      period: 'minute',
    });
  });

  test.each([
    '',
    '#',
    '#charts',
    '#scope=nothing',
    '#clients=0',
    '#clients=1001',
    '#clients=1e3',
    '#clients=-1',
    '#policy=__proto__',
    '#__proto__=x',
    '#constructor=scope',
    '#preset=<img src=x onerror=alert(1)>',
    '#seed=%E0%A4%A',
    `#scope=user${'&x=1'.repeat(4000)}`,
  ])('%.40s names nothing', (hash) => {
    expect(parseFragment(hash)).toBeNull();
  });

  test('no text breaks it, and what it reads can be played', () => {
    const piece = fc.tuple(
      fc.oneof(fc.constantFrom(...Object.keys(ranges), 'scope', 'policy', 'with'), fc.string()),
      fc.oneof(fc.string(), fc.constantFrom('user', 'guide', 'none', '1', '60')),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const found = parseFragment(`#${pieces.map((pair) => pair.join('=')).join('&')}`);
        if (found) expect(simulate(found.scenario, found.first).attempts.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('“What if I retry like this?”', () => {
  const read = (url: string) => parseFragment(url.slice(url.indexOf('#')));

  test('the lab starts with a 429 that asks for the same wait', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(undefined, ...limits.map(({ scope }) => scope)),
        fc.integer({ min: 1, max: 60 }),
        (scope, waitSeconds) => {
          const comparison = read(labUrl({ scope, waitSeconds }));
          expect(comparison?.scenario.scope).toBe(scope ?? 'user');
          expect(simulate(comparison!.scenario, 'guide').attempts.wait[0]).toBe(waitSeconds);
        },
      ),
    );
  });

  test('a wait that the scope cannot ask for is cut to its period, or finds a scope that can', () => {
    expect(read(labUrl({ scope: 'burst', waitSeconds: 3000 }))?.scenario.wait).toBe(60);
    expect(read(labUrl({ waitSeconds: 40_000 }))?.scenario).toMatchObject({
      scope: 'sustained',
      wait: 40_000,
      length: 80_000,
    });
    expect(read(labUrl({ scope: 'user', waitSeconds: null }))?.scenario.wait).toBe(0);
  });
});
