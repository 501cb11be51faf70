import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policies, type PolicyId } from '../policies/policies';
import { defaultScenario, periods, windowOf, workKinds, type Scenario } from '../scenario/scenario';
import { figuresOf } from './figures';
import { fillOf } from './fill';
import { roundTrip, simulate, Simulation, type Run } from './simulation';

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  scope: fc.constant('user' as const),
  requests: fc.integer({ min: 1, max: 12 }),
  period: fc.constantFrom(...periods),
  clients: fc.integer({ min: 1, max: 8 }),
  sharing: fc.constantFrom('shared' as const, 'own' as const),
  work: fc.constantFrom(...workKinds),
  calls: fc.integer({ min: 1, max: 15 }),
  every: fc.integer({ min: 5, max: 900 }),
  report: fc.integer({ min: 1, max: 3600 }),
  wait: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90_000 })),
  delay: fc.integer({ min: 1, max: 400 }),
  length: fc.integer({ min: 60, max: 7200 }),
  seed: fc.integer({ min: 1, max: 1000 }),
});

const anyPolicy = fc.constantFrom<PolicyId>(...policies.map(({ id }) => id));
/** An immediate retry is the same in the first quarter of an hour as later. */
const brief = (scenario: Scenario): Scenario => ({
  ...scenario,
  length: Math.min(scenario.length, 900),
});
const heeding = policies.filter(({ heedsWait }) => heedsWait).map(({ id }) => id);

const rows = ({ attempts: { length, at, client, wait, due } }: Run) =>
  Array.from({ length }, (_, row) => ({
    at: at[row]!,
    client: client[row]!,
    wait: wait[row]!,
    due: due[row]!,
  }));

describe('properties of every run', () => {
  test.each(heeding)('%s: a client with a window of its own never gets two 429s in a row', (id) => {
    let refused = 0;
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const run = simulate({ ...scenario, sharing: 'own' }, id);
        const last = new Map<number, number>();
        for (const { client, wait } of rows(run)) {
          if (wait > 0) {
            refused += 1;
            expect(last.get(client) ?? 0).toBe(0);
          }
          last.set(client, wait);
        }
      }),
    );
    // Pacing meets a 429 only after one that came before the start.
    expect(refused).toBeGreaterThan(0);
  });

  test.each(heeding)('%s: no client tries again before wait_seconds is over', (id) => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const run = simulate(scenario, id);
        const earliest = new Map<number, number>();
        for (const { at, client, wait } of rows(run)) {
          expect(at).toBeGreaterThanOrEqual(earliest.get(client) ?? 0);
          earliest.set(client, at + roundTrip + wait * 1000);
        }
      }),
    );
  });

  test('the quota of a window is never exceeded', () => {
    fc.assert(
      fc.property(scenarios, anyPolicy, (scenario, policy) => {
        const run = simulate(brief(scenario), policy);
        const { requests, seconds } = windowOf(scenario);
        const accepted = rows(run).filter(({ wait }) => wait === 0);
        const windows = scenario.sharing === 'shared' ? [0] : [...Array(scenario.clients).keys()];
        for (const window of windows) {
          const own = accepted.filter(
            ({ client }) => scenario.sharing === 'shared' || client === window,
          );
          const times = [...run.before, ...own.map(({ at }) => at)];
          for (const [i, at] of times.entries()) {
            const inWindow = times.slice(0, i + 1).filter((time) => time > at - seconds * 1000);
            expect(inWindow.length).toBeLessThanOrEqual(requests);
          }
        }
      }),
    );
  });

  test('the order in which clients are listed changes nothing', () => {
    fc.assert(
      fc.property(
        scenarios.chain((scenario) =>
          fc.tuple(
            fc.constant(brief(scenario)),
            fc.shuffledSubarray(
              Array.from({ length: scenario.clients }, (_, id) => id),
              { minLength: scenario.clients },
            ),
          ),
        ),
        anyPolicy,
        ([scenario, ids], policy) => {
          const [listed, shuffled] = [simulate(scenario, policy), simulate(scenario, policy, ids)];
          expect(rows(shuffled)).toEqual(rows(listed));
          expect(figuresOf(shuffled)).toEqual(figuresOf(listed));
        },
      ),
    );
  });

  test('figures and fill agree with the requests', () => {
    fc.assert(
      fc.property(scenarios, anyPolicy, (scenario, policy) => {
        const run = simulate(brief(scenario), policy);
        const figures = figuresOf(run);
        expect(figures.sent).toBe(run.attempts.length);
        expect(figures.accepted + figures.rejected).toBe(figures.sent);
        expect(figures.wasted).toBeGreaterThanOrEqual(0);
        expect(figures.wasted).toBeLessThanOrEqual(1);
        expect(figures.busiest.requests).toBeGreaterThan(0);
        const { steps, capacity } = fillOf(run);
        expect(Math.max(...steps.map(([, counted]) => counted))).toBeLessThanOrEqual(capacity);
        expect(Math.min(...steps.map(([, counted]) => counted))).toBeGreaterThanOrEqual(0);
        expect(steps.map(([at]) => at)).toEqual(steps.map(([at]) => at).sort((a, b) => a - b));
      }),
    );
  });

  test('slices change nothing', () => {
    fc.assert(
      fc.property(
        scenarios,
        anyPolicy,
        fc.integer({ min: 1, max: 50 }),
        (scenario, policy, count) => {
          const simulation = new Simulation(brief(scenario), policy);
          while (simulation.advance(count));
          expect(rows(simulation.result())).toEqual(rows(simulate(brief(scenario), policy)));
        },
      ),
    );
  });
});

describe('one run, worked out by hand', () => {
  const scenario: Scenario = { ...defaultScenario, requests: 2, period: 'minute', calls: 3 };

  test('three calls where two are allowed: the third comes after the wait', () => {
    const run = simulate(scenario, 'backoff-wait');
    expect(rows(run).map(({ at, wait }) => [at, wait])).toEqual([
      [0, 0],
      [250, 0],
      [500, 60],
      [60_750, 0],
    ]);
    expect(run.doneAt).toBe(61_000);
    expect(fillOf(run).steps).toEqual(
      [
        [0, 0],
        [0, 1],
        [250, 2],
        [60_000, 1],
        [60_250, 0],
        [60_750, 1],
      ].slice(1),
    );
    // The third call waits from 0 to 60.75 s; two slots were taken but for 1.25 s, the second one for 0.25 s longer.
    const free = 2 * 60_750 - 60_000 - 60_000;
    expect(figuresOf(run).wasted).toBeCloseTo(free / (2 * 60_750), 10);
  });

  test('without a retry the third one has failed', () => {
    const figures = figuresOf(simulate(scenario, 'none'));
    expect(figures).toMatchObject({ sent: 3, rejected: 1, givenUp: 1, open: 0, doneAt: null });
  });

  test('what is left when time is up is counted', () => {
    const figures = figuresOf(simulate({ ...scenario, calls: 9, length: 60 }, 'backoff-wait'));
    expect(figures).toMatchObject({ accepted: 2, open: 7, doneAt: null });
  });

  test('a poll ends with the response that finds the report done', () => {
    const poll: Scenario = { ...defaultScenario, work: 'poll', every: 10, report: 20 };
    expect(rows(simulate(poll, 'guide')).map(({ at }) => at)).toEqual([0, 10_250, 20_500]);
  });
});
