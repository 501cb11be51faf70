import type { Comparison, Row, Verdict } from '../compare/compare';
import { showPlace } from '../place';
import { isOpen, printable, verdictLine } from './verdict';

const order: readonly Verdict[] = [
  'differs',
  'only in the source',
  'only in the docs',
  'cannot read',
];

/** For people: the verdict first, then what differs, then all the rest. */
export function tableReport(comparison: Comparison): string {
  const { rows, stale } = comparison;
  const sections = order.map((verdict) =>
    section(
      verdict,
      rows.filter((row) => isOpen(row) && row.verdict === verdict),
    ),
  );
  const known = rows.filter((row) => row.known);
  const outdated = stale.map(({ entry, problem }) => `  ${entry.fact}: ${problem}`);
  return [
    verdictLine(comparison),
    ...sections,
    outdated.length > 0
      ? `known-differences.json, out of date (${outdated.length})\n${outdated.join('\n')}`
      : '',
    section('known', known),
    sameTable(rows.filter(({ verdict }) => verdict === 'same')),
    rows.some(isOpen) ? wayOut(rows) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function section(title: string, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  return [`${title} (${rows.length})`, ...rows.map(block)].join('\n');
}

function block(row: Row): string {
  const at = row.at ? `   ${showPlace(row.at)}` : '';
  const note = row.note === undefined ? '' : ` (${printable(row.note)})`;
  const read =
    row.verdict === 'cannot read'
      ? `cannot be read${note}`
      : `${printable(row.source ?? '–')}${note}`;
  return [
    `  ${printable(row.id)}`,
    `    docs    ${printable(row.docs ?? '–')}`,
    `    source  ${read}${at}`,
    ...(row.known ? [`    known   since ${row.known.date}: ${printable(row.known.reason)}`] : []),
  ].join('\n');
}

/** One line each: fact, value, place. */
function sameTable(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const idWidth = Math.max(...rows.map(({ id }) => id.length));
  const lines = rows.map(({ id, source, docs, at }) => {
    const value = printable(
      source === docs || docs === null ? (source ?? '') : `${docs} = ${source ?? ''}`,
    );
    return `  ${id.padEnd(idWidth)}  ${value.padEnd(24)}  ${at ? showPlace(at) : ''}`;
  });
  return [`same (${rows.length})`, ...lines].join('\n');
}

function wayOut(rows: readonly Row[]): string {
  const open = rows.filter(isOpen);
  const drift = open.some(({ verdict }) => verdict !== 'cannot read');
  const lines = [
    ...(drift
      ? [
          'Correct the docs (src/contract, then the pages its tests name) or the API.',
          'Limits and lifetimes: --update takes them over from the source.',
          'A difference that is meant: an entry in src/upstream-check/known-differences.json.',
        ]
      : []),
    ...(open.length > 0 && open.some(({ verdict }) => verdict === 'cannot read')
      ? [
          'What cannot be read is not run or guessed: write it as a literal, or name another file (--settings, --app).',
        ]
      : []),
  ];
  return `What to do\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
