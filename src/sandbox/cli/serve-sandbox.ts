import type { AddressInfo } from 'node:net';
import { serve, type Http2Bindings, type HttpBindings } from '@hono/node-server';

/** A sandbox that listens; `close` ends it and every connection. */
export interface Listening {
  url: string;
  close: () => Promise<void>;
}

/** How long a client may take to send its request, in milliseconds; then it gets a 408. */
const requestTimeout = 30_000;

/** Answers a request from a client address: a sandbox's `fetch`, or anything of its shape. */
export type Answering = (request: Request, address?: string) => Promise<Response>;

/**
 * Serves a sandbox over HTTP on this machine's loopback address; port 0 takes a free one. `log` gets one line per request.
 * Rejects where the port is taken.
 */
export function serveSandbox(
  answer: Answering,
  port: number,
  log: (line: string) => void = () => undefined,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        port,
        hostname: '127.0.0.1',
        serverOptions: { requestTimeout, connectionsCheckingInterval: 5000 },
        async fetch(request: Request, env: HttpBindings | Http2Bindings) {
          const response = await answer(request, env.incoming.socket.remoteAddress);
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
