import { afterAll, describe, expect, test } from 'vitest';
import { testBuild } from '../../scripts/test-build.mjs';
import { hostileTargets } from './hostile-targets';
import { startHosts } from './hosts';
import { send } from '../support/send';

const hosts = await startHosts(testBuild);
afterAll(() => Promise.all(hosts.map((host) => host.close())));

test('there are 200 hostile addresses, each another one', () => {
  expect(new Set(hostileTargets).size).toBeGreaterThanOrEqual(200);
});

describe.each(hosts)('$name', ({ address }) => {
  test('answers none of them with a 500, and nothing from outside its folder', async () => {
    const wrong: string[] = [];
    for (const target of hostileTargets) {
      const { status, body, headers } = await send(address, target);
      const text = body.toString();
      const leads = headers.location ?? '/';
      if (
        status >= 500 ||
        /out of reach|root:x|"dependencies"|worker_processes/.test(text) ||
        !/^(?:\/(?![/\\])|http:\/\/localhost)/.test(leads)
      ) {
        wrong.push(`${target.slice(0, 80)}: ${status} ${leads}`);
      }
    }
    expect(wrong).toEqual([]);
    expect((await send(address, '/')).status).toBe(200);
  });
});
