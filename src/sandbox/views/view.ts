import type { Account } from '../auth/accounts';
import type { SandboxOptions } from '../options';
import type { Store } from '../seed';
import type { Tokens } from '../auth/tokens';

/** What a view gets: the request, who is calling, and the sandbox's state. */
export interface Call {
  request: Request;
  url: URL;
  /** The number in the path, where the path has one. */
  id: number;
  /** Who is calling; null where nobody is signed in. */
  account: Account | null;
  store: Store;
  tokens: Tokens;
  options: SandboxOptions;
  /** Reads and parses the body; throws the ApiError of the answer. */
  body: () => Promise<unknown>;
  /** Idempotency keys of the webhook and the ids given for them. */
  ingestions: Map<string, string>;
}

/** What a view answers: a status and a JSON value. */
export interface Answer {
  status: number;
  json: unknown;
}

/** One endpoint's work. Throws an ApiError for every other answer. */
export type View = (call: Call) => Answer | Promise<Answer>;

/** A 200 with a JSON value. */
export const ok = (json: unknown): Answer => ({ status: 200, json });
