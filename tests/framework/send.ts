import type { Sender } from '../../src/sandbox/auth/accounts';
import { send as sendRaw } from '../support/http';

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

export interface ReceivedResponse {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** Sends a request as it stands: no header is added but `Host` and `Content-Length`. */
export async function send(
  url: string,
  sent: Sent,
  token: string | null,
): Promise<ReceivedResponse> {
  const body = Buffer.from(sent.body ?? '');
  const response = await sendRaw(url, sent.path, {
    method: sent.method,
    headers: {
      Host: 'localhost:8000',
      ...(sent.body === undefined ? {} : { 'Content-Length': String(body.length) }),
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...sent.headers,
    },
    body,
  });
  const { status, headers } = response;
  return { status, headers: headers as Record<string, string>, text: response.body.toString() };
}
