import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Checkout } from '../checkout/checkout';
import { compareFacts, exitCode, type Comparison } from '../compare/compare';
import { expectedFacts } from '../compare/expected';
import { readKnownDifferences } from '../compare/known-differences';
import { extractFacts } from '../extract/extract';
import { CheckProblem, showPlace } from '../place';
import { command, githubReport } from '../report/github';
import { jsonReport } from '../report/json';
import { sarifProblem, sarifReport } from '../report/sarif';
import { tableReport } from '../report/table';
import { updateContract, type ContractFiles } from '../update/update-contract';
import { helpText, parseOptions, type Format, type Options } from './options';

/** Where the command runs; all of it can be set in tests. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  /** The folder that PATH is relative to. */
  cwd: string;
  /** The root of this project. */
  project: string;
  print: (text: string) => void;
}

const reports: Readonly<Record<Format, (comparison: Comparison) => string>> = {
  table: tableReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
};

/** Runs the command and returns its exit status: 0 the same, 1 something differs, 2 the check could not be made. */
export async function checkUpstream(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<0 | 1 | 2> {
  const { env, print } = surroundings;
  try {
    const options = parseOptions(args, env);
    if (options.help) {
      print(helpText);
      return 0;
    }
    return await check(options, surroundings);
  } catch (error) {
    if (!(error instanceof CheckProblem)) throw error;
    print(problemReport(error, wantedFormat(args)));
    return 2;
  }
}

async function check(options: Options, surroundings: Surroundings): Promise<0 | 1 | 2> {
  const { cwd, project, print } = surroundings;
  const known = path.resolve(
    options.known === null ? project : cwd,
    options.known ?? 'src/upstream-check/known-differences.json',
  );
  const checkout = new Checkout(path.resolve(cwd, options.folder), options.layout);
  const comparison = compareFacts(
    expectedFacts(undefined, options.layout.app),
    extractFacts(checkout),
    readKnownDifferences(known),
  );
  print(reports[options.format](comparison));
  if (!options.update) return exitCode(comparison);
  const updated = await update(comparison, surroundings);
  return exitCode({
    ...comparison,
    rows: comparison.rows.map((row) =>
      updated.has(row.id) ? { ...row, verdict: 'same' as const } : row,
    ),
  });
}

/** Shows what changes in the contract, then writes it. Returns the facts that are now the same. */
async function update(
  comparison: Comparison,
  { project, print }: Surroundings,
): Promise<ReadonlySet<string>> {
  const paths = {
    limits: path.join(project, 'src/contract/limits.ts'),
    tokens: path.join(project, 'src/contract/tokens.ts'),
  };
  const before: ContractFiles = {
    limits: readFileSync(paths.limits, 'utf8'),
    tokens: readFileSync(paths.tokens, 'utf8'),
  };
  const { files, changes } = await updateContract(before, comparison.rows);
  if (changes.length === 0) {
    print('\n--update: no limit and no lifetime to take over. Nothing was written.');
    return new Set();
  }
  print('\n--update changes');
  for (const { file, line, fact, before: old, after } of changes) {
    print(`  src/contract/${file}.ts:${line}  ${fact}\n    - ${old}\n    + ${after}`);
  }
  for (const file of ['limits', 'tokens'] as const) {
    if (files[file] !== before[file]) writeFileSync(paths[file], files[file]);
  }
  print('Written. npm run test:content names the pages that state the old values.');
  return new Set(changes.map(({ fact }) => fact));
}

function problemReport({ message, at }: CheckProblem, format: Format): string {
  if (format === 'json') {
    const place = { file: at?.file ?? null, line: at?.line ?? null };
    return JSON.stringify(
      { agree: false, summary: message, problem: { message, ...place } },
      null,
      2,
    );
  }
  if (format === 'github') return command('error', message, at);
  if (format === 'sarif') return sarifProblem(message, at);
  const where = at && !message.includes(showPlace(at)) ? ` (${showPlace(at)})` : '';
  return `The check could not be made: ${message}${where}`;
}

/** The format asked for, even where the rest of the command line is wrong. */
function wantedFormat(args: readonly string[]): Format {
  const text = args.join(' ');
  if (/--json\b|--format[ =]json\b/.test(text)) return 'json';
  if (/--format[ =]sarif\b/.test(text)) return 'sarif';
  return /--format[ =]github\b/.test(text) ? 'github' : 'table';
}
