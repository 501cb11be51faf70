import { performance } from 'node:perf_hooks';
import { policies } from '../../src/lab/policies/policies';
import { contractLimit, defaultScenario, type Scenario } from '../../src/lab/scenario/scenario';
import { figuresOf } from '../../src/lab/simulation/figures';
import { simulate } from '../../src/lab/simulation/simulation';
import { median, table } from '../shared/figures';

const day = 86_400;
const rounds = 3;

/** A thousand clients that share an account and call every quarter of an hour, for a day. */
export const largeScenario: Scenario = {
  ...defaultScenario,
  ...contractLimit('user'),
  scope: 'user',
  work: 'cron',
  clients: 1000,
  every: 900,
  length: day,
};

/** Milliseconds of each policy for the large scenario, shared window and windows of their own, as a table. */
export function measureDays(): string {
  const rows = policies.map(({ id, name }) => {
    const cells = (['shared', 'own'] as const).flatMap((sharing) => {
      const scenario: Scenario = { ...largeScenario, sharing };
      const times: number[] = [];
      let requests = 0;
      for (let round = 0; round < rounds; round += 1) {
        const started = performance.now();
        const run = simulate(scenario, id);
        figuresOf(run);
        times.push(performance.now() - started);
        requests = run.attempts.length;
      }
      return [requests.toLocaleString('en-GB'), median(times).toFixed(0)];
    });
    return [name, ...cells];
  });
  return [
    table(['policy', 'requests, one window', 'ms', 'requests, own windows', 'ms'], rows),
    `1,000 clients with a call every 15 minutes over a simulated day, figures included, in Node; the middle of ${rounds} runs (aim under 1,000 ms). A simulation ends after 2,000,000 requests.`,
  ].join('\n\n');
}
