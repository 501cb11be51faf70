import type { CorpusEntry } from '../../../../src/diagnosis/corpus/corpus-file';
import { site } from '../../../../src/contract/site';

/** An input that is written down here, with what it must be diagnosed as. */
export type Row = readonly [id: string, expect: string, text: string];

/** Tokens of the sandbox by name: `access`, `expired` and such. */
export type Tokens = Readonly<Record<string, string>>;

export const api: string = site.api;

/** Rows as entries of the corpus. */
export const toEntries = (rows: readonly Row[], how: string): CorpusEntry[] =>
  rows.map(([id, expect, text]) => ({ id, expect, how, text: `${text}\n` }));

export const denied =
  '{"error":{"code":"authentication_failed","message":"Authentication credentials were not provided or are invalid.","details":null}}';
export const roleTooLow =
  '{"error":{"code":"permission_denied","message":"You do not have permission to perform this action.","details":{"detail":"Requires customer_admin role."}}}';
export const throttled =
  '{"error":{"code":"throttled","message":"Request was throttled. Please try again later.","details":{"wait_seconds":1710}}}';
