import { createServer as createHttp2 } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { SignJWT } from 'jose';
import { createSandbox, type Sandbox } from '../../../src/sandbox/create-sandbox';
import { ingestionToken } from '../../../src/sandbox/auth/accounts';
import { callTime, type Scenario } from './scenarios/scenario';

/** A server whose sandbox is fresh for each scenario, over HTTP/1.1 and cleartext HTTP/2. */
export interface CorpusServer {
  port: number;
  http2Port: number;
  /** Makes ready for a scenario: its earlier calls are made. Returns the scenario with its tokens filled in. */
  prepare: (scenario: Scenario) => Promise<Scenario>;
  /** The line of the last call, as `npm run sandbox` prints it. */
  lastLine: () => string;
  close: () => void;
}

const hour = 3_600_000;

export async function startCorpusServer(): Promise<CorpusServer> {
  let clock = callTime;
  let sandbox = createSandbox({ now: () => clock });
  let current: Scenario | null = null;
  let line = '';
  const handle = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const response = await respond(request, current, sandbox, http1.port);
    line = `${request.method} ${pathname}${search} ${response.status} 1.00 ms`;
    return response;
  };
  const http1 = await listen(handle, {});
  const http2 = await listen(handle, { createServer: createHttp2 });
  return {
    port: http1.port,
    http2Port: http2.port,
    async prepare(scenario) {
      clock = callTime;
      sandbox = createSandbox({ now: () => clock, ...scenario.sandbox });
      restartIds();
      const tokens = await tokensOf(sandbox, (time) => (clock = time));
      restartIds();
      current = fill(scenario, tokens);
      for (let call = 1; call < (scenario.times ?? 1); call++) {
        await handle(requestOf(current, http1.port));
      }
      return current;
    },
    lastLine: () => line,
    close: () => {
      http1.close();
      http2.close();
    },
  };
}

async function listen(
  fetch: (request: Request) => Promise<Response>,
  options: object,
): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve) => {
    const server = serve(
      { port: 0, hostname: '127.0.0.1', fetch, ...options },
      (info: AddressInfo) => resolve({ port: info.port, close: () => server.close() }),
    );
  });
}

async function respond(
  request: Request,
  scenario: Scenario | null,
  sandbox: Sandbox,
  port: number,
): Promise<Response> {
  const date = new Date(callTime).toUTCString();
  if (new URL(request.url).search === '?moved') {
    return new Response(null, {
      status: 301,
      headers: { Date: date, Location: `http://localhost:${port}/api/v1/claims/` },
    });
  }
  const cors = { 'Access-Control-Allow-Origin': '*' };
  if (!scenario?.canned || request.method === 'OPTIONS') return sandbox.fetch(request);
  const { status, headers, body } = scenario.canned;
  return new Response(body ?? null, { status, headers: { ...headers, ...cors, Date: date } });
}

function requestOf({ method, url, headers, body }: Scenario, port: number): Request {
  const target = url.startsWith('/')
    ? `http://localhost:${port}${url}`
    : url.replace(':8000', `:${port}`);
  return new Request(target, {
    method: method ?? 'GET',
    headers,
    ...(body === undefined ? {} : { body }),
  });
}

/** Ids count up, so that the corpus is the same each time it is made. */
let ids = 0;
const restartIds = (): void => void (ids = 0);
crypto.randomUUID = () => {
  ids++;
  return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
};

async function tokensOf(
  sandbox: Sandbox,
  setClock: (time: number) => void,
): Promise<Record<string, string>> {
  const { tokens } = sandbox;
  const viewer = 2;
  const at = async <T>(time: number, make: () => Promise<T>): Promise<T> => {
    setClock(time);
    const made = await make();
    setClock(callTime);
    return made;
  };
  const access = await at(callTime - hour / 4, () => tokens.issue('access', viewer));
  const [head = '', payload = '', signature = ''] = access.split('.');
  const refreshRotated = await at(callTime - hour, () => tokens.issue('refresh', viewer));
  const revoked = await tokens.read(refreshRotated);
  if (revoked) tokens.revoke(revoked);
  const encode = (value: object): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const seconds = callTime / 1000;
  return {
    access,
    admin: await at(callTime - hour / 4, () => tokens.issue('access', 1)),
    expired: await at(callTime - hour - 720_000, () => tokens.issue('access', viewer)),
    refresh: await at(callTime - hour, () => tokens.issue('refresh', viewer)),
    refreshExpired: await at(callTime - 30 * hour, () => tokens.issue('refresh', viewer)),
    refreshRotated,
    cut: `${head}.${payload.slice(0, -12)}`,
    unsigned: `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`,
    elsewhere: await new SignJWT({
      sub: 'viewer',
      iss: 'https://id.acme.example',
      exp: seconds + 3600,
    })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(new TextEncoder().encode('the-secret-of-another-issuer-....')),
    tampered: `${head}.${payload}.${Array.from(signature).reverse().join('')}`,
    ingestion: ingestionToken,
  };
}

function fill(scenario: Scenario, tokens: Record<string, string>): Scenario {
  const text = (value: string): string =>
    value.replace(/\{(\w+)\}/g, (whole, name: string) => tokens[name] ?? whole);
  return {
    ...scenario,
    headers: Object.fromEntries(
      Object.entries(scenario.headers ?? {}).map(([name, value]) => [name, text(value)]),
    ),
    ...(scenario.body === undefined ? {} : { body: text(scenario.body) }),
  };
}
