// npm run serve: serves the last build. Also used by npm start and by the tests.
import { realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { runCommand } from '../lib/fail.mjs';
import { portError, readPort } from '../lib/port.mjs';
import { requireBuild } from '../lib/require-build.mjs';
import { siteApp } from '../lib/site-app.mjs';
import { siteRules } from '../lib/site-rules.mjs';

/** Addresses that localhost reaches. */
const localAddresses = ['127.0.0.1', '0.0.0.0', '::1', '::'];

/**
 * @typedef {object} SiteServer
 * @property {string} address where it answers, e.g. `http://localhost:3000/`
 * @property {() => Promise<void>} close ends it, open connections too
 */

/**
 * Serves a built site as a static host does, to this machine alone; HOST names another address to
 * listen at. Rejects where there is no build or the port is busy.
 * @param {{ folder?: string; port?: number; base?: string }} [options] port 0 takes a free one;
 *   base is the path the site stands under, e.g. `/docs/`, as the build says where it is not given
 * @returns {Promise<SiteServer>}
 */
export async function serve({ folder = 'build', port = 0, base } = {}) {
  requireBuild(folder);
  const root = realpathSync(folder);
  const rules = siteRules(root);
  const site = base ?? rules().baseUrl;
  const app = siteApp(root, site, rules);
  const server = createServer(getRequestListener(app.fetch, { hostname: 'localhost' }));
  const host = process.env.HOST || '127.0.0.1';
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  const name = localAddresses.includes(host) ? 'localhost' : host;
  return {
    address: `http://${name}:${actual}${site}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves the last build, prints its address and ends cleanly on Ctrl-C.
 * @param {number} port
 * @param {string} command what the reader ran, e.g. `npm start`
 */
export async function serveUntilStopped(port, command) {
  const { address, close } = await serve({ port }).catch((error) => {
    throw portError(error, port, command);
  });
  console.log(`\nThe site is ready at ${address} (Ctrl-C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const command = 'npm run serve';
  await runCommand(() => serveUntilStopped(readPort(process.env.PORT, command), command));
}
