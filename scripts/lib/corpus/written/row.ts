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
