// npm run serve: serves the last build. npm start and the tests use it too.
import '../setup/node.mjs';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { requireBuild } from '../lib/build-folder.mjs';
import { portError, readPort } from '../lib/port.mjs';
import { runCommand } from '../lib/process.mjs';
import { readHostRules, siteApp } from '../lib/site-app.mjs';

/** IP addresses that localhost reaches. */
const localAddresses = ['127.0.0.1', '0.0.0.0', '::1', '::'];

/**
 * @typedef {object} SiteServer
 * @property {string} url with the base, e.g. `http://localhost:3000/`
 * @property {() => Promise<void>} close ends open connections too
 */

/**
 * Serves a built site as a static host does, to this machine alone unless HOST names another IP
 * address to listen at. Rejects where there is no build or the port is busy.
 * @param {{ folder?: string; port?: number; base?: string }} [options] port 0 takes a free one;
 *   base is the path the site stands under, e.g. `/docs/`, by default the one it was built for
 * @returns {Promise<SiteServer>}
 */
export async function serve({ folder = 'build', port = 0, base } = {}) {
  requireBuild(folder);
  const root = realpathSync(folder);
  const rules = readHostRules(root);
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
    url: `http://${name}:${actual}${site}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves the last build, prints its URL and ends cleanly on Ctrl-C.
 * @param {number} port
 * @param {string} command what the user ran, e.g. `npm start`
 */
export async function serveUntilStopped(port, command) {
  const { url, close } = await serve({ port }).catch((error) => {
    throw portError(error, port, command);
  });
  console.log(`\nThe site is ready at ${url} (Ctrl-C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const command = 'npm run serve';
  await runCommand(() => serveUntilStopped(readPort(process.env.PORT, command), command));
}
