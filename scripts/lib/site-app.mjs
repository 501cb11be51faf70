import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { serveStatic } from 'hono/serve-static';
import { byteRange } from './byte-range.mjs';

/** Files for hosts, and the compressed copies, which are sent under the name of the file itself. */
const hidden = /\/\.|\/_(?:headers|redirects)$|\.(?:br|gz)$/i;

/**
 * A static host for a built site: its headers and redirects, its 404 page, its compressed files.
 * @param {string} root the real path of the build's folder
 * @param {string} base the path the site stands under, with both slashes
 * @param {() => import('./site-rules.mjs').HostRules} rules
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
    // Of a path that climbs, c.req.path is only what parsing the URL has left.
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
 * The content of a file, its length and tag in the headers; null where there is none below the root.
 * Read at once, it is of one version in the middle of a build, and stays open for no slow client.
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

/** @param {string} rule @param {string} pathname */
const applies = (rule, pathname) =>
  rule.endsWith('*') ? pathname.startsWith(rule.slice(0, -1)) : pathname === rule;
