import type { ExpectedFact, SourceFact } from '../facts';
import type { Place } from '../place';
import type { KnownDifference } from './known-differences';

export type Verdict =
  'same' | 'differs' | 'only in the docs' | 'only in the source' | 'cannot read';

/** One line of the report. */
export interface Row {
  id: string;
  verdict: Verdict;
  /** Null where only the source has it. */
  docs: string | null;
  /** Null where only the docs have it, or it cannot be read. */
  source: string | null;
  at: Place | null;
  note?: string;
  /** The entry of known-differences.json that allows it. */
  known?: KnownDifference;
}

export interface Comparison {
  rows: Row[];
  /** Entries of known-differences.json that no longer hold, with what to do. */
  stale: { entry: KnownDifference; problem: string }[];
}

/** Docs beside source, in the order of the docs, then what only the source has. */
export function compareFacts(
  expected: readonly ExpectedFact[],
  source: readonly SourceFact[],
  known: readonly KnownDifference[] = [],
): Comparison {
  const inDocs = new Map(expected.map((fact) => [fact.id, fact]));
  const inSource = new Map<string, SourceFact>();
  for (const fact of source) if (!inSource.has(fact.id)) inSource.set(fact.id, fact);
  const bothHave = (id: string): boolean => inDocs.has(id) && inSource.has(id);

  const rows: Row[] = [];
  for (const docs of expected) {
    if (docs.about !== undefined && !bothHave(docs.about)) continue;
    rows.push(rowOf(docs, inSource.get(docs.id)));
  }
  for (const fact of source) {
    if (inDocs.has(fact.id)) {
      // A second value for the same thing, such as another body with the same text.
      if (inSource.get(fact.id) !== fact) rows.push(rowOf(inDocs.get(fact.id), fact));
    } else if (fact.about === undefined || bothHave(fact.about)) {
      rows.push(rowOf(undefined, fact));
    }
  }
  const marked = rows.map((row) => withKnown(row, known));
  return { rows: marked, stale: known.flatMap((entry) => staleness(entry, rows)) };
}

function rowOf(docs: ExpectedFact | undefined, source: SourceFact | undefined): Row {
  const row = {
    id: docs?.id ?? source?.id ?? '',
    docs: docs?.value ?? null,
    source: source?.value ?? null,
    at: source?.at ?? null,
    ...(source?.note === undefined ? {} : { note: source.note }),
  };
  if (!source) return { ...row, verdict: 'only in the docs' };
  if (source.value === null) return { ...row, verdict: 'cannot read' };
  if (!docs) return { ...row, verdict: 'only in the source' };
  const same = docs.accepts?.(source.value) ?? docs.value === source.value;
  return { ...row, verdict: same ? 'same' : 'differs' };
}

const isDrift = ({ verdict }: Row): boolean => verdict !== 'same' && verdict !== 'cannot read';

function withKnown(row: Row, known: readonly KnownDifference[]): Row {
  const entry = known.find(({ fact, source }) => fact === row.id && source === row.source);
  return entry && isDrift(row) ? { ...row, known: entry } : row;
}

function staleness(
  entry: KnownDifference,
  rows: readonly Row[],
): { entry: KnownDifference; problem: string }[] {
  const row = rows.find(({ id }) => id === entry.fact);
  if (!row)
    return [{ entry, problem: 'neither the docs nor the source have it: remove the entry' }];
  if (row.verdict === 'same') return [{ entry, problem: 'it no longer differs: remove the entry' }];
  if (row.source !== entry.source && row.verdict !== 'cannot read') {
    return [{ entry, problem: `the source now says ${row.source ?? 'nothing'}: decide again` }];
  }
  return [];
}

/** 0 where all is the same or known, 1 where something differs, 2 where something cannot be read. */
export function exitCode({ rows, stale }: Comparison): 0 | 1 | 2 {
  if (stale.length > 0 || rows.some((row) => isDrift(row) && !row.known)) return 1;
  return rows.length === 0 || rows.some(({ verdict }) => verdict === 'cannot read') ? 2 : 0;
}
