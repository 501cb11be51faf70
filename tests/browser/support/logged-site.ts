import { once } from 'node:events';
import { createServer, request as send, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from './site';

interface Log {
  /** What the host has received so far: method, URL and every header of each request. */
  seen: string[];
}

/** The site behind a host that records every request, those of the browser itself too. */
export const test = base.extend<Log>({
  // Playwright requires the pattern.
  // eslint-disable-next-line no-empty-pattern
  seen: async ({}, use) => use([]),
  baseURL: async ({ baseURL, seen }, use) => {
    const host = createServer((incoming, outgoing) => {
      seen.push(lineOf(incoming));
      const { method, headers } = incoming;
      const forwarded = send(
        new URL(incoming.url ?? '/', baseURL),
        { method, headers },
        (response) => {
          outgoing.writeHead(response.statusCode ?? 502, response.rawHeaders);
          response.pipe(outgoing);
        },
      );
      forwarded.on('error', () => outgoing.destroy());
      incoming.pipe(forwarded);
    }).listen(0, 'localhost');
    await once(host, 'listening');
    await use(`http://localhost:${(host.address() as AddressInfo).port}/`);
    host.closeAllConnections();
    host.close();
  },
});

const lineOf = ({ method, url, rawHeaders }: IncomingMessage): string => {
  const line = `${method} ${url} ${rawHeaders.join(' ')}`;
  try {
    return decodeURIComponent(line.replaceAll('+', ' '));
  } catch {
    return line;
  }
};
