import type { AddressInfo } from 'node:net';
import { serve, type Http2Bindings, type HttpBindings } from '@hono/node-server';

export interface RunningServer {
  url: string;
  /** Stops the server and drops every connection. */
  close: () => Promise<void>;
}

/** Milliseconds a client has to send its request, before a 408. */
const requestTimeout = 30_000;

/** A sandbox's `fetch`, or a function of its shape. */
export type FetchHandler = (request: Request, ipAddress?: string) => Promise<Response>;

/**
 * Serves a sandbox over HTTP on 127.0.0.1; port 0 takes a free one. `log` gets one line per request.
 * Rejects where the port is taken.
 */
export function serveSandbox(
  handle: FetchHandler,
  port: number,
  log: (line: string) => void = () => undefined,
): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        port,
        hostname: '127.0.0.1',
        serverOptions: { requestTimeout, connectionsCheckingInterval: 5000 },
        async fetch(request: Request, env: HttpBindings | Http2Bindings) {
          const response = await handle(request, env.incoming.socket.remoteAddress);
          const { pathname, search } = new URL(request.url);
          const ms = response.headers.get('x-request-duration-ms') ?? '';
          log(`${request.method} ${pathname}${search} ${response.status} ${ms} ms`);
          return response;
        },
      },
      (info: AddressInfo) => {
        const close = (): Promise<void> =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          });
        resolve({ url: `http://localhost:${info.port}`, close });
      },
    );
    server.once('error', reject);
  });
}
