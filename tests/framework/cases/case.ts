import type { ReceivedResponse, Sent } from '../send';

/** Requests in a row, from the same first state at both servers. */
export interface Case {
  name: string;
  /** Whether a refresh rotates the refresh token. */
  rotate?: boolean;
  /** A function makes a request of the responses before it, those of the same server. */
  steps: readonly (Sent | ((earlier: readonly ReceivedResponse[]) => Sent))[];
}

/** A case of one request. */
export const one = (name: string, sent: Sent): Case => ({ name, steps: [sent] });

export const api = '/api/v1';

/** The header of a JSON body. */
export const json = { 'Content-Type': 'application/json' };

/** A POST of a JSON text by an admin. */
export const post = (path: string, body: Sent['body'], rest: Partial<Sent> = {}): Sent => ({
  as: 'admin',
  method: 'POST',
  path: api + path,
  headers: json,
  body: body ?? '',
  ...rest,
});

/** A field of a JSON response. */
export function field(answer: ReceivedResponse | undefined, name: string): string {
  return String((JSON.parse(answer?.text ?? '{}') as Record<string, unknown>)[name]);
}
