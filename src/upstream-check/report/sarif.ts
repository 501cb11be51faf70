import type { Comparison, Row, Verdict } from '../compare/compare';
import { isOpen, printable, sentence } from './verdict';

const rules: readonly { id: Exclude<Verdict, 'same'>; text: string }[] = [
  { id: 'differs', text: 'The docs and the source of the API say different things.' },
  { id: 'only in the docs', text: 'The docs describe what the source does not have.' },
  { id: 'only in the source', text: 'The source has what the docs do not describe.' },
  { id: 'cannot read', text: 'A value of the source is no literal, so it cannot be compared.' },
];

const ruleId = (verdict: string): string => verdict.replaceAll(' ', '-');

/** SARIF 2.1.0, for code scanning. Known differences are in it, as suppressed. */
export function sarifReport({ rows, stale }: Comparison): string {
  const results = [
    ...rows.filter((row) => isOpen(row) || row.known).map(resultOf),
    ...stale.map(({ entry, problem }) => ({
      ruleId: ruleId('differs'),
      level: 'error',
      message: { text: `known-differences.json: ${entry.fact}: ${problem}` },
      locations: [] as unknown[],
    })),
  ];
  return sarif(results);
}

/** The same for a check that could not be made. */
export const sarifProblem = (message: string, at: Row['at']): string =>
  sarif([
    {
      ruleId: ruleId('cannot read'),
      level: 'error',
      message: { text: message },
      locations: locationsOf(at),
    },
  ]);

const sarif = (results: readonly unknown[]): string =>
  JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'check:upstream',
              rules: rules.map(({ id, text }) => ({
                id: ruleId(id),
                shortDescription: { text },
              })),
            },
          },
          results,
        },
      ],
    },
    null,
    2,
  );

function resultOf(row: Row) {
  return {
    ruleId: ruleId(row.verdict),
    level: row.verdict === 'cannot read' ? 'warning' : 'error',
    message: { text: printable(sentence(row)) },
    locations: locationsOf(row.at),
    // Stays the same while lines move.
    partialFingerprints: { fact: row.id },
    ...(row.known ? { suppressions: [{ kind: 'external', justification: row.known.reason }] } : {}),
  };
}

const locationsOf = (at: Row['at']): unknown[] =>
  at === null
    ? []
    : [
        {
          physicalLocation: {
            artifactLocation: { uri: at.file.split('/').map(encodeURIComponent).join('/') },
            region: { startLine: at.line },
          },
        },
      ];
