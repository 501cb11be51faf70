// npm run serve: serves the last build. Also used by npm start and by the tests.
import { existsSync, readFile, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from './fail.mjs';
import { portError, readPort } from './port.mjs';
import { requireBuild } from './require-build.mjs';

/** @typedef {import('../src/site/hosting/host-rules').HostRules} HostRules */

/** Longer addresses are no page of any site. */
const longest = 8192;
/** Files for hosts, and the compressed copies, which are sent under the name of the file itself. */
const hidden = /\/(?:_headers|_redirects)$|\.(?:br|gz)$/;

/**
 * @typedef {object} SiteServer
 * @property {string} address where it answers, e.g. `http://localhost:3000/`
 * @property {() => Promise<void>} close ends it, open connections too
 */

/**
 * Serves a built site as a static host does: `/x` leads to `/x/` where that exists, an unknown path
 * gets 404.html with status 404. Throws a CommandError where there is no build or the port is busy.
 * @param {{ folder?: string; port?: number; base?: string }} [options] port 0 takes a free one;
 *   base is the path the site stands under, e.g. `/docs/`, as the build says where it is not given
 * @returns {Promise<SiteServer>}
 */
export async function serve({ folder = 'build', port = 0, base: given } = {}) {
  const root = path.resolve(folder);
  requireBuild(folder);
  const { default: sirv } = await import('sirv');
  const rules = readRules(root);
  const base = given ?? rules.baseUrl;
  // sirv lists the files once and serves only those: no path leads out of the folder or to a dotfile.
  const files = sirv(root, { etag: true, brotli: true, gzip: true });
  const server = createServer((request, response) => {
    answer(request, response, { root, base, files, rules });
  });
  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portError(error, port)));
    server.listen(port, () => resolve(undefined));
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    address: `http://localhost:${actual}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * How the build says it is to be served; without that, only what is safe for any site.
 * @param {string} root
 * @returns {Pick<HostRules, 'baseUrl' | 'everywhere' | 'revalidate' | 'some'>}
 */
function readRules(root) {
  const file = path.join(root, '.hosting/rules.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  return {
    baseUrl: '/',
    everywhere: { 'X-Content-Type-Options': 'nosniff' },
    revalidate: 'no-cache',
    some: [],
  };
}

/**
 * The headers the rules give to an address.
 * @param {import('node:http').ServerResponse} response
 * @param {string} pathname
 * @param {Pick<HostRules, 'everywhere' | 'revalidate' | 'some'>} rules
 */
function setHeaders(response, pathname, { everywhere, revalidate, some }) {
  const own = some.filter(({ path: rule }) =>
    rule.endsWith('*') ? pathname.startsWith(rule.slice(0, -1)) : pathname === rule,
  );
  const headers = [everywhere, { 'Cache-Control': revalidate }, ...own.map((rule) => rule.headers)];
  for (const [name, value] of Object.entries(Object.assign({}, ...headers))) {
    response.setHeader(name, value);
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ root: string; base: string; files: import('sirv').RequestHandler; rules: ReturnType<typeof readRules> }} site
 */
function answer(request, response, { root, base, files, rules }) {
  setHeaders(response, (request.url ?? '/').replace(/\?.*/s, ''), rules);
  request.headers['accept-encoding'] = withoutRefused(request.headers['accept-encoding']);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return plain(response, 405, 'Use GET or HEAD.');
  }
  const [target = '/', query] = splitOnce(request.url ?? '/', '?');
  if (target.length > longest) return plain(response, 414, 'The address is too long.');
  const pathname = decode(target);
  if (pathname === null) return plain(response, 400, 'The address is malformed.');
  if (!pathname.startsWith(base)) {
    if (base !== '/' && (pathname === '/' || `${pathname}/` === base)) return move(response, base);
    return notFound(request, response, root);
  }
  const inside = `/${pathname.slice(base.length)}`;
  if (!inside.endsWith('/') && isPage(root, inside)) {
    return move(response, encodeURI(`${pathname}/`) + (query === undefined ? '' : `?${query}`));
  }
  if (hidden.test(inside) || (inside.endsWith('/') && !isPage(root, inside))) {
    return notFound(request, response, root);
  }
  // sirv would add an ending to what is no file: /404 is no page.
  if (!inside.endsWith('/') && !path.extname(inside)) return notFound(request, response, root);
  request.url = encodeURI(inside);
  if (!isPlainRange(request.headers.range)) delete request.headers.range;
  // A file that goes while it is sent, in the middle of a build, ends one answer and not the server.
  response.once('pipe', (source) => source.once('error', () => response.destroy()));
  files(request, response, () => notFound(request, response, root));
}

/**
 * Whether sirv answers a Range as it should: one range, from a byte to a later one or to the end. Others may be ignored.
 * @param {string | undefined} range
 */
function isPlainRange(range) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  return from !== undefined && (!to || (Number(to) > 0 && Number(from) <= Number(to)));
}

/** @param {string} root @param {string} inside */
const isPage = (root, inside) => existsSync(path.join(root, inside, 'index.html'));

/**
 * The decoded path of a request target; null where it is malformed or climbs out of its folder.
 * @param {string} target
 */
function decode(target) {
  try {
    const pathname = decodeURIComponent(target);
    const steps = pathname.split(/[/\\]/);
    if (!pathname.startsWith('/') || pathname.startsWith('//')) return null;
    return pathname.includes('\0') || steps.includes('..') ? null : pathname;
  } catch {
    return null;
  }
}

/** @param {import('node:http').ServerResponse} response @param {string} location */
function move(response, location) {
  response.writeHead(301, { Location: location }).end();
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} text */
function plain(response, status, text) {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' };
  response.writeHead(status, headers).end(`${text}\n`);
}

/**
 * Sends 404.html, compressed as the client can read it.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} root
 */
function notFound(request, response, root) {
  const page = path.join(root, '404.html');
  const accepted = request.headers['accept-encoding'] ?? '';
  const coding = codings.find(
    ({ name, ending }) => accepted.includes(name) && existsSync(page + ending),
  );
  readFile(page + (coding?.ending ?? ''), (error, content) => {
    if (error) return plain(response, 404, 'There is no such page.');
    if (coding) response.setHeader('Content-Encoding', coding.name);
    response.writeHead(404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': content.length,
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Encoding',
    });
    response.end(content);
  });
}

const codings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

/**
 * An Accept-Encoding header without what it refuses, such as `br;q=0`.
 * @param {string | string[] | undefined} header
 */
function withoutRefused(header) {
  return String(header ?? '')
    .split(',')
    .filter((coding) => !/;\s*q=0(\.0*)?\s*$/.test(coding))
    .join(',');
}

/** @param {string} text @param {string} mark @returns {[string, string | undefined]} */
function splitOnce(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * Serves the last build, prints its address and ends cleanly on Ctrl-C.
 * @param {number} port
 */
export async function serveUntilStopped(port) {
  const { address, close } = await serve({ port });
  console.log(`\nThe site is ready at ${address} (Ctrl-C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(() => serveUntilStopped(readPort(process.env.PORT)));
}
