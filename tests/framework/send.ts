import { request } from 'node:http';
import type { Sender } from '../../src/sandbox/auth/accounts';

/** A request of a case. The same goes to the sandbox and to the framework. */
export interface Sent {
  as?: Sender;
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** How often it is sent; every response is compared. */
  times?: number;
  /** Seconds that pass before it. */
  after?: number;
  /** Where the body is the framework's own description, only the head is compared. */
  headOnly?: boolean;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** Sends a request as it stands: no header is added but `Host` and `Content-Length`. */
export function send(url: string, sent: Sent, token: string | null): Promise<Answer> {
  const { port, hostname } = new URL(url);
  const body = Buffer.from(sent.body ?? '');
  const headers = {
    Host: 'localhost:8000',
    ...(sent.body === undefined ? {} : { 'Content-Length': String(body.length) }),
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...sent.headers,
  };
  return new Promise((resolve, reject) => {
    const call = request(
      { hostname, port, path: sent.path, method: sent.method ?? 'GET', headers, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers as Record<string, string>,
            text: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}
