import type { Sender } from '../auth/accounts';

/** One request and the exact response that FACTS.md gives for it. */
export interface ExpectedResponse {
  name: string;
  as: Sender;
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** How often the request is sent; the last response counts. */
  times?: number;
  status: number;
  /** The exact body; absent where only the head is compared. */
  text?: string;
  /** Headers the response must have; null for one it must not have. */
  head?: Record<string, string | RegExp | null>;
}

/** The compact body of an envelope, as on the wire. */
export const envelope = (code: string, message: string, details: unknown): string =>
  JSON.stringify({ error: { code, message, details } });

export const invalid = (details: unknown): string =>
  envelope('validation_error', 'Invalid input data.', details);
export const json = { 'Content-Type': 'application/json' };
export const login = '/api/v1/auth/token/';
export const claims = '/api/v1/claims/';
export const uploads = '/api/v1/uploads/';

type Expected = Partial<ExpectedResponse>;

export const get = (
  name: string,
  as: Sender,
  path: string,
  status: number,
  rest: Expected = {},
): ExpectedResponse => ({
  name,
  as,
  method: 'GET',
  path,
  status,
  ...rest,
});

export const post = (
  name: string,
  as: Sender,
  path: string,
  body: string | Uint8Array,
  status: number,
  rest: Expected = {},
): ExpectedResponse => ({
  name,
  as,
  method: 'POST',
  path,
  headers: json,
  body,
  status,
  ...rest,
});
