import type { Comparison } from '../compare/compare';
import type { Place } from '../place';
import { isOpen, printable, sentence, verdictLine } from './verdict';

/** Commands of GitHub Actions: each difference becomes a note at its line. The last line is the verdict. */
export function githubReport(comparison: Comparison): string {
  const { rows, stale } = comparison;
  return [
    ...rows.flatMap((row) => {
      if (row.known)
        return [command('notice', `${sentence(row)}. Known: ${row.known.reason}`, row.at)];
      if (!isOpen(row)) return [];
      return [command(row.verdict === 'cannot read' ? 'warning' : 'error', sentence(row), row.at)];
    }),
    ...stale.map(({ entry, problem }) =>
      command('error', `known-differences.json: ${entry.fact}: ${problem}`, null),
    ),
    verdictLine(comparison),
  ].join('\n');
}

export function command(
  kind: 'error' | 'warning' | 'notice',
  message: string,
  at: Place | null,
): string {
  const place = at ? `file=${property(at.file)},line=${at.line},` : '';
  return `::${kind} ${place}title=Docs and API::${escaped(printable(message))}`;
}

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string =>
  escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
