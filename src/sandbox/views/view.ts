import type { Account } from '../auth/accounts';
import { apiError } from '../http/api-error';
import type { SandboxOptions } from '../options';
import type { Store } from '../seed';
import type { Tokens } from '../auth/tokens';

/** The input of a view: the request, the caller and the sandbox's state. */
export interface Call {
  request: Request;
  url: URL;
  /** The number in the path, where the path has one. */
  id: number;
  /** The caller; null where nobody is signed in. */
  account: Account | null;
  store: Store;
  tokens: Tokens;
  options: SandboxOptions;
  /** Reads and parses the body; throws an ApiError. */
  body: () => Promise<unknown>;
  /** Ingestion ids by the idempotency key of the webhook. */
  ingestions: Map<string, string>;
}

export interface ViewResult {
  status: number;
  json: unknown;
}

/** Serves one endpoint; throws an ApiError for every error. */
export type View = (call: Call) => ViewResult | Promise<ViewResult>;

/** The records of a kind that a sandbox keeps; the oldest of its own making go first. */
export const maxRecords = 5000;

export const ok = (json: unknown): ViewResult => ({ status: 200, json });

/** The records an account may see: its customer’s, or all for a superuser. */
export function visible<T extends { customer: number }>(
  rows: readonly T[],
  account: Account | null,
): T[] {
  return rows.filter((row) => account?.customer === null || row.customer === account?.customer);
}

/** The record of the path; throws the same 404 for a missing one and for another customer's. */
export function visibleOne<T extends { customer: number; id: number }>(
  rows: readonly T[],
  call: Call,
): T {
  const row = visible(rows, call.account).find(({ id }) => id === call.id);
  if (!row) throw apiError('not_found');
  return row;
}

export function withoutCustomer<T extends { customer: number }>(row: T): Omit<T, 'customer'> {
  const copy: Partial<T> = { ...row };
  delete copy.customer;
  return copy as Omit<T, 'customer'>;
}
