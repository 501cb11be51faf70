import type { Answer, Sent } from '../send';

/** Requests in a row, from the same first state at both servers. */
export interface Case {
  name: string;
  /** Whether a refresh rotates the refresh token. */
  rotate?: boolean;
  /** A function makes a request of the responses before it, those of the same server. */
  steps: readonly (Sent | ((earlier: readonly Answer[]) => Sent))[];
}

/** A case of one request. */
export const one = (name: string, sent: Sent): Case => ({ name, steps: [sent] });
