import { exitCode, type Comparison } from '../compare/compare';
import { verdictLine } from './verdict';

/** For programs. */
export function jsonReport(comparison: Comparison): string {
  const { rows, stale } = comparison;
  const code = exitCode(comparison);
  return JSON.stringify(
    {
      agree: code === 0,
      summary: verdictLine(comparison),
      facts: rows.map(({ id, verdict, docs, source, at, note, known }) => ({
        fact: id,
        verdict,
        docs,
        source,
        file: at?.file ?? null,
        line: at?.line ?? null,
        ...(note === undefined ? {} : { note }),
        ...(known ? { known: { reason: known.reason, date: known.date } } : {}),
      })),
      outdated: stale.map(({ entry, problem }) => ({ fact: entry.fact, problem })),
    },
    null,
    2,
  );
}
