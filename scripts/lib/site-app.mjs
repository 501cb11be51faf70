import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { serveStatic } from 'hono/serve-static';

/** @typedef {import('../../src/hosting/host-rules').HostRules} HostRules */

/** Files for hosts, and compressed copies, which are sent under the name of the original. */
const hidden = /\/\.|\/_(?:headers|redirects)$|\.(?:br|gz)$/i;

/**
 * A static host for a built site: its headers and redirects, its 404 page, its compressed files.
 * @param {string} root the real path of the build's folder
 * @param {string} base the path the site stands under, with both slashes
 * @param {() => HostRules} rules
 */
export function siteApp(root, base, rules) {
  /** @type {Hono<{ Bindings: import('@hono/node-server').HttpBindings }>} */
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    const { everywhere, revalidate, some } = rules();
    const own = c.res.ok || c.res.status === 304 ? some : [];
    const headers = own
      .filter((rule) => applies(rule.path, c.req.path))
      .map((rule) => rule.headers);
    const cached = { 'Cache-Control': revalidate, Vary: 'Accept-Encoding' };
    for (const [name, value] of Object.entries(Object.assign({}, everywhere, cached, ...headers))) {
      c.res.headers.set(name, value);
    }
  });
  app.use(byteRange, etag());
  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      return c.text('Use GET or HEAD.\n', 405, { Allow: 'GET, HEAD' });
    }
    const toBase = base === '/' ? [] : ['/', base.slice(0, -1)].map((from) => ({ from, to: base }));
    const redirect = [...toBase, ...rules().redirects].find(({ from }) => from === c.req.path);
    if (redirect) return c.redirect(redirect.to + new URL(c.req.url).search, 301);
    // c.req.path has its dot segments resolved already: look at the raw target.
    const climbs = /(?:\.|%2e){2}/i.test(c.env.incoming.url?.split('?')[0] ?? '');
    return climbs || hidden.test(c.req.path) || !c.req.path.startsWith(base)
      ? c.notFound()
      : next();
  });

  const files = {
    root,
    precompressed: true,
    mimes: { md: 'text/markdown; charset=utf-8' },
    getContent: (/** @type {string} */ file, /** @type {import('hono').Context} */ c) =>
      readWhole(root, file, c),
  };
  const rewriteRequestPath = (/** @type {string} */ target) =>
    target.slice(base.length - 1).replace(/\/$/, '/index.html');
  app.use(serveStatic({ ...files, rewriteRequestPath }));

  const notFoundPage = serveStatic({ ...files, path: '404.html' });
  app.notFound(async (c) => {
    c.status(404);
    return (await notFoundPage(c, async () => {})) ?? c.text('There is no such page.\n');
  });
  return app;
}

/**
 * Reads how a build says it is to be served, anew at each call. While another build is running the
 * last rules hold; before there are any, those that are safe for any site.
 * @param {string} root the build's folder
 * @returns {() => HostRules}
 */
export function readHostRules(root) {
  /** @type {HostRules} */
  let rules = {
    baseUrl: '/',
    everywhere: { 'X-Content-Type-Options': 'nosniff' },
    revalidate: 'no-cache',
    some: [],
    redirects: [],
  };
  return () => {
    try {
      rules = JSON.parse(readFileSync(path.join(root, '.hosting/rules.json'), 'utf8'));
    } catch {
      // Missing or half written.
    }
    return rules;
  };
}

/**
 * The content of a file, with Content-Length and ETag set; null where there is none below the root.
 * Read whole, so that it is one version even during a build, and no slow client keeps it open.
 * @param {string} root @param {string} file @param {import('hono').Context} c
 */
async function readWhole(root, file, c) {
  try {
    const real = await realpath(file);
    if (!real.startsWith(root + path.sep)) return null;
    const content = await readFile(real);
    c.header('Content-Length', String(content.length));
    c.header('ETag', `"${createHash('sha1').update(content).digest('base64url')}"`);
    return content;
  } catch {
    return null;
  }
}

/**
 * Middleware: sends one range of a file (RFC 9110, section 14). A range of another form, or of another
 * version of the file (If-Range), gets the whole file.
 * @type {import('hono').MiddlewareHandler}
 */
const byteRange = async (c, next) => {
  await next();
  const { status, headers } = c.res;
  const range = /^bytes=(\d{1,15})-(\d{1,15})?$/.exec(c.req.header('Range') ?? '');
  const version = c.req.header('If-Range') ?? headers.get('ETag');
  if (!range || c.req.method !== 'GET' || status !== 200 || version !== headers.get('ETag')) return;
  const [first, last] = [Number(range[1]), Number(range[2] ?? Infinity)];
  if (first > last) return;
  const whole = new Uint8Array(await c.res.arrayBuffer());
  const part = whole.subarray(first, last + 1);
  const bytes = part.length > 0 ? `${first}-${first + part.length - 1}` : '*';
  headers.set('Content-Range', `bytes ${bytes}/${whole.length}`);
  headers.set('Content-Length', String(part.length));
  // Otherwise Hono adds the headers of the old response to the new one.
  c.res = undefined;
  c.res = new Response(part, { status: part.length > 0 ? 206 : 416, headers });
};

/** @param {string} rule @param {string} pathname */
const applies = (rule, pathname) =>
  rule.endsWith('*') ? pathname.startsWith(rule.slice(0, -1)) : pathname === rule;
