import { Hono, type Context } from 'hono';
import { endpoints } from '../contract/endpoints';
import type { Scope } from '../contract/limits';
import { docsUrl, site } from '../contract/site';
import { ApiError, apiError } from './api-error';
import { addCors, preflight } from './cors';
import { addEtag } from './etag';
import {
  authenticate,
  checkAccept,
  checkPermission,
  endpointFor,
  viewPaths,
  type ViewPath,
} from './handle-view';
import { defaultOptions, type SandboxOptions } from './options';
import { readBody } from './read-body';
import { seedStore } from './seed';
import { Throttle } from './throttle';
import { Tokens } from './tokens';
import { views } from './views';

/** A running sandbox. */
export interface Sandbox {
  /** Answers one request. `address` is the client's IP address, for the limits of callers without a user. */
  fetch: (request: Request, address?: string) => Promise<Response>;
  throttle: Throttle;
  tokens: Tokens;
  options: SandboxOptions;
}

const notFoundPage = `<!doctype html>
<html lang="en">
<head><title>Not Found</title></head>
<body><h1>Not Found</h1><p>The requested resource was not found on this server.</p></body>
</html>
`;

/**
 * A sandbox of the Upstream API with its own state and clock: a fetch-standard server that answers
 * as the API does, checks in the order of api-facts §2 item 8, and never touches the network.
 */
export function createSandbox(changes: Partial<SandboxOptions> = {}): Sandbox {
  const options: SandboxOptions = { ...defaultOptions(), ...changes };
  const store = seedStore();
  const tokens = new Tokens(options);
  const throttle = new Throttle(options.limits, options.now);
  const ingestions = new Map<string, string>();
  const app = new Hono<{ Bindings: { address: string } }>({ strict: true });

  async function serve(context: Context, view: ViewPath): Promise<Response> {
    const request = context.req.raw;
    checkAccept(request);
    const account = view.ignoresToken ? null : await authenticate(request, tokens);
    const endpoint = endpointFor(view, request.method);
    checkPermission(account, endpoint);
    const address = (context.env as { address: string }).address;
    const refused = account
      ? throttle.check(
          endpoint.scope === 'anon' ? 'user' : (endpoint.scope as Scope),
          `user ${account.id}`,
        )
      : throttle.check(endpoint.scope as Scope, `address ${address}`);
    if (refused) throw refused;
    if (request.method === 'OPTIONS') return context.json({ name: view.path }, 200);
    if (!view.allow.split(', ').includes(request.method)) {
      throw apiError('method_not_allowed', null, { method: request.method });
    }
    const answer = await views[endpoint.id]({
      request,
      url: new URL(request.url),
      id: Number(context.req.param('id')),
      account,
      store,
      tokens,
      options,
      body: () => readBody(request),
      ingestions,
    });
    const response = Response.json(answer.json, { status: answer.status });
    return request.method === 'POST' ? response : addEtag(request, response);
  }

  for (const view of viewPaths(endpoints)) {
    app.all(view.path.replace('{id}', ':id{[0-9]+}'), async (context) => {
      const response = await serve(context, view).catch((error: unknown) =>
        failure(error, options),
      );
      response.headers.set('Allow', view.allow);
      return response;
    });
  }

  app.notFound((context) => {
    const { pathname, search } = new URL(context.req.url);
    const [handlers] = app.router.match('GET', `${pathname}/`);
    if (!pathname.endsWith('/') && handlers.length > 0) {
      const headers = {
        Location: `${pathname}/${search}`,
        'Content-Type': 'text/html; charset=utf-8',
      };
      return new Response(null, { status: 301, headers });
    }
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    return new Response(notFoundPage, { status: 404, headers });
  });

  return {
    throttle,
    tokens,
    options,
    async fetch(request, address = '127.0.0.1') {
      const started = performance.now();
      const response = preflight(request) ?? (await app.fetch(request, { address }));
      addCors(request, response);
      const requestId = request.headers.get('x-request-id')?.slice(0, 200);
      response.headers.set('X-Request-Id', requestId || crypto.randomUUID());
      response.headers.set('X-Request-Duration-Ms', (performance.now() - started).toFixed(2));
      response.headers.set('API-Version', site.apiVersion);
      response.headers.set('Date', new Date(options.now()).toUTCString());
      return request.method === 'HEAD' ? new Response(null, response) : response;
    },
  };
}

/** The envelope of an error; anything that is no ApiError is a 500 without detail. */
function failure(error: unknown, options: SandboxOptions): Response {
  const known = error instanceof ApiError ? error : apiError('internal_server_error');
  const { code, message, details, status, headers } = known;
  const link = options.docsUrl ? { docs_url: docsUrl(code) } : {};
  return Response.json({ error: { code, message, details, ...link } }, { status, headers });
}
