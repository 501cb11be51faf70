import { Hono } from 'hono';
import { endpoints } from '../contract/endpoints';
import type { Scope } from '../contract/limits';
import { site } from '../contract/site';
import { authenticate, checkPermission } from './auth/authenticate';
import { Tokens } from './auth/tokens';
import { apiError } from './http/api-error';
import { corsHeaders, preflightHeaders } from './http/cors';
import { checkAccept, indentJson } from './http/media-type';
import { readBody } from './http/read-body';
import {
  addSlashReply,
  conditionalReply,
  errorReply,
  jsonReply,
  noRouteReply,
  type Reply,
} from './http/reply';
import { defaultOptions, type SandboxOptions } from './options';
import { Throttle } from './throttle';
import { endpointFor, viewPaths, type ViewPath } from './view-paths';
import { views } from './views';

export interface Sandbox {
  /** Serves one request. Limits of callers without an account count per `ipAddress`. */
  fetch: (request: Request, ipAddress?: string) => Promise<Response>;
  throttle: Throttle;
  tokens: Tokens;
  options: SandboxOptions;
}

/**
 * A sandbox of the Upstream API with its own state and clock: a fetch-standard server that responds
 * as the API does, checks in the order of FACTS.md §2 item 8, and never touches the network.
 */
export function createSandbox(changes: Partial<SandboxOptions> = {}): Sandbox {
  const options: SandboxOptions = { ...defaultOptions(), ...changes };
  const store = options.seed();
  const tokens = new Tokens(options);
  const throttle = new Throttle(options.limits, options.now);
  const ingestions = new Map<string, string>();
  const app = new Hono<{ Bindings: { ipAddress: string; started: number } }>({ strict: true });

  /** Runs the checks in order, then the view. Throws an ApiError for every error. */
  async function serve(
    view: ViewPath,
    request: Request,
    id: number,
    ipAddress: string,
  ): Promise<Reply> {
    checkAccept(request);
    const account = view.ignoresToken ? null : await authenticate(request, tokens);
    const endpoint = endpointFor(view, request.method);
    checkPermission(account, endpoint);
    const scope = ((account && endpoint.signedInScope) || endpoint.scope) as Scope;
    throttle.count(scope, account ? `user ${account.id}` : `ip ${ipAddress}`);
    if (!view.methods.has(request.method)) {
      throw apiError('method_not_allowed', null, { method: request.method });
    }
    if (request.method === 'OPTIONS') return jsonReply(200, { name: view.path });
    const body = (): Promise<unknown> => readBody(request);
    const url = new URL(request.url);
    const call = { request, url, id, account, store, tokens, options, body, ingestions };
    const { status, json } = await views[endpoint.id](call);
    return jsonReply(status, json);
  }

  /** Adds the headers that every response carries. */
  function finish(request: Request, started: number, made: Reply): Response {
    const reply = conditionalReply(request, made);
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
      const reply = await serve(view, req.raw, id, env.ipAddress).catch((error: unknown) =>
        errorReply(error, options.docsUrl),
      );
      const body = reply.body && indentJson(req.raw, reply.body);
      const headers = { ...reply.headers, ...allow };
      return finish(req.raw, env.started, { ...reply, body, headers });
    });
  }
  app.notFound(({ req, env }) => {
    const { pathname, search } = new URL(req.url);
    const [routes] = app.router.match('GET', `${pathname}/`);
    const reply = routes.length > 0 ? addSlashReply(pathname, search) : noRouteReply;
    return finish(req.raw, env.started, reply);
  });

  return {
    throttle,
    tokens,
    options,
    async fetch(request, ipAddress = '127.0.0.1') {
      const started = performance.now();
      const headers = preflightHeaders(request);
      if (headers) return new Response(null, { headers });
      return app.fetch(request, { ipAddress, started });
    },
  };
}
