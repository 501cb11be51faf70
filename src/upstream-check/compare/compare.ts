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

  const covered = source.flatMap(({ covers }) => covers ?? []);
  const isCovered = (id: string): boolean => covered.some((start) => id.startsWith(start));

  const rows: Row[] = [];
  for (const docs of expected) {
    if (isCovered(docs.id) || (docs.about !== undefined && !bothHave(docs.about))) continue;
    const found = inSource.get(docs.id);
    rows.push(found ? rowOf(docs, found) : missingRow(docs, source));
  }
  for (const fact of source) {
    if (isCovered(fact.id)) continue;
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

/** What only the docs have; unless it may be what cannot be read in the source. */
function missingRow(docs: ExpectedFact, source: readonly SourceFact[]): Row {
  const row = { id: docs.id, docs: docs.value, source: null };
  const open = source.find(
    ({ id, mayBe }) =>
      (mayBe !== undefined && docs.id.startsWith(mayBe)) ||
      // A view whose methods are not known has its path alone.
      id === docs.id.replace(/^route: \w+ /, 'route: '),
  );
  return open
    ? { ...row, verdict: 'cannot read', at: open.at, note: 'it may be what cannot be read here' }
    : { ...row, verdict: 'only in the docs', at: null };
}

function rowOf(docs: ExpectedFact | undefined, source: SourceFact): Row {
  const row = {
    id: source.id,
    docs: docs?.value ?? null,
    source: source.value,
    at: source.at,
    ...(source.note === undefined ? {} : { note: source.note }),
  };
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
