import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createSandbox, type Sandbox } from '../../src/sandbox/create-sandbox';
import { corsHeaders } from '../../src/sandbox/http/cors';
import { defaultOptions, type SandboxOptions } from '../../src/sandbox/options';

/** A request as the server saw it; times in seconds of one monotonic clock. */
export interface RecordedRequest {
  method: string;
  /** With the query. */
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** When it arrived. */
  at: number;
  /** When its response left; null before. */
  respondedAt: number | null;
  /** Null before a response, and where the connection was dropped. */
  status: number | null;
  responseBody: string;
}

/** A response; or the connection dropped before it, cut off in its body, or left open without one. */
export type Fault =
  { status: number; body?: string; headers?: Record<string, string> } | 'drop' | 'cut' | 'hang';

/** The fault for a request; null where the sandbox responds. A promise holds the request back until it is settled. */
export type Script = (
  call: RecordedRequest,
  before: readonly RecordedRequest[],
) => Fault | null | Promise<Fault | null>;

/** A sandbox over HTTP with faults injected in front of it; every request but a preflight is recorded. */
export interface FaultyApi {
  url: string;
  sandbox: Sandbox;
  seen: RecordedRequest[];
  /** Requests whose path holds this text, in order of arrival. */
  to: (part: string) => RecordedRequest[];
  /** Requests of exactly this path below `/api/v1`, with its query. */
  exactly: (path: string) => RecordedRequest[];
  /** The most requests in progress at one time. */
  maxConcurrent: () => number;
  close: () => Promise<void>;
}

const now = (): number => performance.now() / 1000;
const plenty = { requests: 100_000, seconds: 3600 };

/** Limits so wide that no request meets them, except those given. */
export function limitsBut(few: Partial<SandboxOptions['limits']> = {}): SandboxOptions['limits'] {
  const wide = Object.keys(defaultOptions().limits).map((scope) => [scope, plenty]);
  return { ...(Object.fromEntries(wide) as SandboxOptions['limits']), ...few };
}

/** Starts one that delays each response by `delay` seconds. Limits are wide unless given. */
export async function startFaultyApi(
  script: Script = () => null,
  options: Partial<SandboxOptions> = {},
  delay = 0,
): Promise<FaultyApi> {
  const sandbox = createSandbox({ limits: limitsBut(), ...options });
  const seen: RecordedRequest[] = [];
  let busy = 0;
  let maxConcurrent = 0;

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/', headers } = incoming;
    const started = { method, path, headers, at: now(), respondedAt: null, status: null };
    const call: RecordedRequest = { ...started, body: '', responseBody: '' };
    const isPreflight = method === 'OPTIONS';
    if (!isPreflight) seen.push(call);
    const scripted = isPreflight ? null : script(call, seen.slice(0, -1));
    call.body = await text(incoming);
    const fault = await scripted;
    const request = new Request(new URL(path, 'http://localhost'), {
      method,
      headers: headers as Record<string, string>,
      ...(call.body !== '' && { body: call.body }),
    });
    const cors = corsHeaders(request);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay * 1000));
    if (fault === 'hang') return;
    if (fault === 'drop') return void incoming.socket.destroy();
    if (fault === 'cut') {
      const cut = { 'Content-Type': 'application/json', 'Content-Length': '1000' };
      outgoing.writeHead(200, { ...cut, ...cors });
      return void outgoing.write('{"count":', () => incoming.socket.destroy());
    }
    const response = fault
      ? new Response(fault.body ?? '', {
          status: fault.status,
          headers: { ...cors, ...fault.headers },
        })
      : await sandbox.fetch(request);
    call.responseBody = await response.text();
    call.status = response.status;
    call.respondedAt = now();
    outgoing
      .writeHead(response.status, Object.fromEntries(response.headers))
      .end(call.responseBody);
  }

  const server = createServer((incoming, outgoing) => {
    maxConcurrent = Math.max(maxConcurrent, (busy += 1));
    outgoing.once('close', () => (busy -= 1));
    void respond(incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sandbox,
    seen,
    to: (part) => seen.filter(({ path }) => path.includes(part)),
    exactly: (path) => seen.filter((call) => call.path === `/api/v1${path}`),
    maxConcurrent: () => maxConcurrent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
