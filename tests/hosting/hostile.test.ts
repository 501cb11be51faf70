import { afterAll, describe, expect, test } from 'vitest';
import { testBuild } from '../../scripts/lib/test-build.mjs';
import { send } from '../support/send';
import { oddTargets, refusedTargets } from './hostile-targets';
import { startHosts } from '../support/hosts';

const hosts = await startHosts(testBuild);
afterAll(() => Promise.all(hosts.map((host) => host.close())));

/** What no answer may have: files from outside, hidden files, a stack trace. */
const leaked = /out of reach|root:x|"dependencies"|worker_processes|\bat .+\.[cm]?js:\d+/;

describe.each(hosts)('$name', ({ address }) => {
  test.each([
    ['refused', refusedTargets, [400, 404]],
    // Too long for the 404 page: 414 or 431.
    ['answered', oddTargets, [200, 301, 400, 404, 414, 431]],
  ])('every hostile address is %s, with nothing from outside', async (_, targets, statuses) => {
    const wrong: string[] = [];
    for (const target of targets) {
      const { status, body, headers } = await send(address, target);
      const leads = headers.location ?? '/';
      const isLocal = /^(?:\/(?![/\\])|http:\/\/localhost)/.test(leads);
      if (!statuses.includes(status) || leaked.test(body.toString()) || !isLocal) {
        wrong.push(`${target.slice(0, 80)}: ${status} ${leads}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(targets.length).toBeGreaterThan(0);
    expect((await send(address, '/')).status).toBe(200);
  });
});
