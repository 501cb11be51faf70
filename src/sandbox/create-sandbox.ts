import { Hono } from 'hono';
import { endpoints } from '../contract/endpoints';
import type { Scope } from '../contract/limits';
import { docsUrl, site } from '../contract/site';
import { ApiError, apiError } from './http/api-error';
import { corsHeaders, preflightHeaders } from './http/cors';
import { isCurrent } from './http/etag';
import {
  authenticate,
  checkAccept,
  checkPermission,
  endpointFor,
  viewPaths,
  type ViewPath,
} from './handle-view';
import { missingSlash, noRoute, type Reply } from './http/reply';
import { defaultOptions, type SandboxOptions } from './options';
import { readBody } from './http/read-body';
import { serialise } from './http/serialise';
import { Throttle } from './throttle';
import { Tokens } from './auth/tokens';
import { views } from './views';

/** A running sandbox. */
export interface Sandbox {
  /** Answers one request. `address` is the client's IP address, for the limits of callers without a user. */
  fetch: (request: Request, address?: string) => Promise<Response>;
  throttle: Throttle;
  tokens: Tokens;
  options: SandboxOptions;
}

/**
 * A sandbox of the Upstream API with its own state and clock: a fetch-standard server that answers
 * as the API does, checks in the order of FACTS.md §2 item 8, and never touches the network.
 */
export function createSandbox(changes: Partial<SandboxOptions> = {}): Sandbox {
  const options: SandboxOptions = { ...defaultOptions(), ...changes };
  const store = options.seed();
  const tokens = new Tokens(options);
  const throttle = new Throttle(options.limits, options.now);
  const ingestions = new Map<string, string>();
  const app = new Hono<{ Bindings: { address: string; started: number } }>({ strict: true });

  /** Runs the checks in their order, then the view. Throws the ApiError of every other answer. */
  async function serve(
    view: ViewPath,
    request: Request,
    id: number,
    address: string,
  ): Promise<Reply> {
    checkAccept(request);
    const account = view.ignoresToken ? null : await authenticate(request, tokens);
    const endpoint = endpointFor(view, request.method);
    checkPermission(account, endpoint);
    const scope = ((account && endpoint.signedInScope) || endpoint.scope) as Scope;
    const refused = throttle.check(scope, account ? `user ${account.id}` : `address ${address}`);
    if (refused) throw refused;
    if (!view.methods.has(request.method)) {
      throw apiError('method_not_allowed', null, { method: request.method });
    }
    if (request.method === 'OPTIONS') return json(200, { name: view.path });
    const body = (): Promise<unknown> => readBody(request);
    const url = new URL(request.url);
    const call = { request, url, id, account, store, tokens, options, body, ingestions };
    const { status, json: value } = await views[endpoint.id](call);
    if (request.method === 'POST') return json(status, value);
    const { text, etag: ETag } = serialise(value);
    if (isCurrent(request, ETag)) return { status: 304, headers: { ETag }, body: null };
    return { status, headers: { ...jsonType, ETag }, body: text };
  }

  /** The response of a reply, with the headers of every answer. */
  function finish(request: Request, started: number, reply: Reply): Response {
    const requestId = request.headers.get('x-request-id')?.slice(0, 200);
    return new Response(reply.body, {
      status: reply.status,
      headers: {
        ...reply.headers,
        ...corsHeaders(request),
        'X-Request-Id': requestId || crypto.randomUUID(),
        'X-Request-Duration-Ms': (performance.now() - started).toFixed(2),
        'API-Version': site.apiVersion,
        Date: new Date(options.now()).toUTCString(),
      },
    });
  }

  for (const view of viewPaths(endpoints)) {
    const allow = { Allow: view.allow };
    app.all(view.path.replace('{id}', ':id{[0-9]+}'), async ({ req, env }) => {
      const id = Number(req.param('id'));
      const reply = await serve(view, req.raw, id, env.address).catch((error: unknown) =>
        failure(error, options.docsUrl),
      );
      return finish(req.raw, env.started, { ...reply, headers: { ...reply.headers, ...allow } });
    });
  }
  app.notFound(({ req, env }) => {
    const { pathname, search } = new URL(req.url);
    const [routes] = app.router.match('GET', `${pathname}/`);
    const reply = routes.length > 0 ? missingSlash(pathname, search) : noRoute;
    return finish(req.raw, env.started, reply);
  });

  return {
    throttle,
    tokens,
    options,
    async fetch(request, address = '127.0.0.1') {
      const started = performance.now();
      const headers = preflightHeaders(request);
      if (headers) return finish(request, started, { status: 200, headers, body: null });
      return app.fetch(request, { address, started });
    },
  };
}

const jsonType = { 'Content-Type': 'application/json' };

const json = (status: number, value: unknown): Reply => ({
  status,
  headers: jsonType,
  body: JSON.stringify(value),
});

/** The envelope of an error; anything that is no ApiError is a 500 without detail. */
function failure(error: unknown, withDocsUrl: boolean): Reply {
  const known = error instanceof ApiError ? error : apiError('internal_server_error');
  const { code, message, details, status, headers } = known;
  const link = withDocsUrl ? { docs_url: docsUrl(code) } : {};
  const reply = json(status, { error: { code, message, details, ...link } });
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
