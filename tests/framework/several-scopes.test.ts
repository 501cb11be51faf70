import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenFor } from '../../src/sandbox/auth/accounts';
import { createSandbox } from '../../src/sandbox/create-sandbox';
import { api } from './cases/case';
import { type FrameworkServer, start, startFramework } from './framework-server';
import { send } from './send';

// No endpoint of the API has more than one scope, but a deployment may give it some. Here the dashboard, which has
// the classes of the settings, counts in `report_generation` (10 an hour) and `bulk_operation` (20 an hour);
// the uploads count in the latter alone.
const DEFAULT_THROTTLE_CLASSES = ['ReportThrottle', 'BulkThrottle'].map(
  (name) => `upstream.api.throttling.${name}`,
);
const [dashboard, uploads] = [`${api}/dashboard/`, `${api}/uploads/`];

let framework: FrameworkServer;
beforeAll(async () => {
  framework = await startFramework({ restFramework: { DEFAULT_THROTTLE_CLASSES } });
});
afterAll(() => framework.close());

/** The statuses of so many calls so many seconds after the start; of a 429 its wait. */
async function call(after: number, path: string, times: number): Promise<unknown[]> {
  const now = start + after * 1000;
  await framework.steer({ now });
  const token = await tokenFor('viewer', createSandbox({ now: () => now }).tokens);
  const outcomes: unknown[] = [];
  for (let i = 0; i < times; i++) {
    const { status, headers } = await send(framework.url, { path }, token);
    outcomes.push(status === 429 ? `wait ${headers['retry-after']}` : status);
  }
  return outcomes;
}

test('what one scope refuses is counted in the others alone, and the longest wait is reported', async () => {
  expect(await call(0, uploads, 5)).toEqual(Array(5).fill(200));
  expect(await call(100, dashboard, 10)).toEqual(Array(10).fill(200));
  // report_generation is used up; bulk_operation counts these five, which fill it.
  expect(await call(600, dashboard, 5)).toEqual(Array(5).fill('wait 3100'));
  expect(await call(600, uploads, 1)).toEqual(['wait 3000']);
  // Both refuse, for 3100 and for 3000 s.
  expect(await call(600, dashboard, 1)).toEqual(['wait 3100']);
  // The whole of report_generation is back: what it refused was not counted in it.
  expect(await call(3700, dashboard, 11)).toEqual([...Array<number>(10).fill(200), 'wait 3600']);
});
