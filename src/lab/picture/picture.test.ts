import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyIds } from '../policies/policies';
import { presets } from '../scenario/presets';
import { defaultScenario, workKinds, type Scenario } from '../scenario/scenario';
import { fillOf } from '../simulation/fill';
import { simulate } from '../simulation/simulation';
import { fillHeight, playedRuns } from './played-runs';
import { nextRequest, progressOf } from './progress';
import { sectionsOf } from './sections';
import { pictureWidth, timeAxis } from './time-axis';
import { maxRows } from './timeline';

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    requests: fc.integer({ min: 1, max: 9 }),
    clients: fc.integer({ min: 1, max: 60 }),
    sharing: fc.constantFrom('shared' as const, 'own' as const),
    work: fc.constantFrom(...workKinds),
    calls: fc.integer({ min: 1, max: 9 }),
    every: fc.integer({ min: 30, max: 600 }),
    wait: fc.integer({ min: 0, max: 600 }),
    length: fc.integer({ min: 60, max: 1800 }),
  })
  .map((changes) => ({ ...defaultScenario, period: 'minute' as const, ...changes }));

const numbersOf = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('the axis', () => {
  test.each([
    [45_000, ['0', '10 s', '20 s', '30 s', '40 s']],
    [3_600_000, ['0', '15 min', '30 min', '45 min', '1 h']],
    [86_400_000, ['0', '6 h', '12 h', '18 h', '1 d']],
  ])('%i ms', (end, labels) => {
    expect(timeAxis(end).ticks.map(({ label }) => label)).toEqual(labels);
  });

  test('has two to six ticks, all within, whatever the length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 86_400_000 }), (end) => {
        const { ticks } = timeAxis(end);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(6);
        for (const { share } of ticks) expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the picture', () => {
  test('shows every client’s marks, within its bounds', () => {
    fc.assert(
      fc.property(
        scenarios,
        fc.constantFrom(...policyIds),
        fc.constantFrom(...policyIds),
        (scenario, first, second) => {
          for (const { run, timeline, fill, figures } of playedRuns({ scenario, first, second })
            .runs) {
            expect(timeline.rows).toBe(Math.min(maxRows, scenario.clients));
            expect(timeline.accepted === '').toBe(figures.accepted === 0);
            if (run.scenario.clients <= maxRows)
              expect(timeline.rejected === '').toBe(figures.rejected === 0);
            const drawn = numbersOf(fill.path);
            expect(Math.max(...drawn)).toBeLessThanOrEqual(Math.max(pictureWidth, fillHeight) + 1);
            expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
            expect(fill.path + timeline.accepted + timeline.waiting).not.toMatch(/NaN|undefined/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('joined steps of the fill never hide a full window', () => {
    fc.assert(
      fc.property(scenarios, fc.integer({ min: 2, max: 100_000 }), (scenario, resolution) => {
        const run = simulate(scenario, 'guide');
        const most = (steps: readonly (readonly [number, number])[]): number =>
          Math.max(...steps.map(([, counted]) => counted));
        const joined = fillOf(run, resolution).steps;
        expect(most(joined)).toBe(most(fillOf(run).steps));
        expect(joined.at(-1)?.[1]).toBe(fillOf(run).steps.at(-1)?.[1]);
      }),
    );
  });
});

describe('the numbers behind the picture', () => {
  test('parts of a run add up to its figures', () => {
    for (const preset of presets) {
      const { runs, axis } = playedRuns(preset);
      for (const { progress, figures, run } of runs) {
        const sections = sectionsOf(progress, axis.end);
        const sum = (key: 'accepted' | 'rejected'): number =>
          sections.reduce((total, section) => total + section[key], 0);
        expect(sum('accepted')).toBe(figures.accepted);
        expect(sum('rejected')).toBe(figures.rejected);
        expect(sections.at(-1)?.to).toBe(axis.end);
        expect(progress(run.endedAt).filled).toBe(fillOf(run).steps.at(-1)?.[1]);
      }
    }
  });

  test('at any moment the window holds what its fill says', () => {
    fc.assert(
      fc.property(scenarios, fc.integer({ min: 0, max: 1_800_000 }), (scenario, moment) => {
        const run = simulate(scenario, 'guide');
        const at = Math.min(moment, run.endedAt);
        const step = fillOf(run)
          .steps.filter(([from]) => from <= at)
          .at(-1);
        expect(progressOf(run)(at).filled).toBe(step?.[1]);
      }),
    );
  });

  test('a run is stepped through from request to request', () => {
    const run = simulate({ ...defaultScenario, calls: 3 }, 'guide');
    expect([-1, 0, 250, 500].map((at) => nextRequest(run, at))).toEqual([0, 250, 500, null]);
  });
});
