import { afterAll, describe, expect, test } from 'vitest';
import { testBuild } from '../../scripts/lib/build-folder.mjs';
import { send } from '../support/http';
import { oddTargets, refusedTargets } from './hostile-targets';
import { startHosts } from '../support/hosts';

const hosts = await startHosts(testBuild);
afterAll(() => Promise.all(hosts.map((host) => host.close())));

/** What no response may contain: files from outside, hidden files, a stack trace. */
const leaked = /out of reach|root:x|"dependencies"|worker_processes|\bat .+\.[cm]?js:\d+/;

describe.each(hosts)('$name', ({ url }) => {
  test.each([
    ['refused', refusedTargets, [400, 404]],
    // Too long for the 404 page: 414 or 431.
    ['answered', oddTargets, [200, 301, 400, 404, 414, 431]],
  ])('every hostile URL is %s, with nothing from outside', async (_, targets, statuses) => {
    const wrong: string[] = [];
    for (const target of targets) {
      const { status, body, headers } = await send(url, target);
      const location = headers.location ?? '/';
      const isLocal = /^(?:\/(?![/\\])|http:\/\/localhost)/.test(location);
      if (!statuses.includes(status) || leaked.test(body.toString()) || !isLocal) {
        wrong.push(`${target.slice(0, 80)}: ${status} ${location}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(targets.length).toBeGreaterThan(0);
    expect((await send(url, '/')).status).toBe(200);
  });
});
