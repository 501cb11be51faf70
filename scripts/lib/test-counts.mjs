import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ passed: number; failed: number; failures?: readonly string[] }} Counts `failures`: a line a test
 * @typedef {Counts & { name: string; seconds: number }} Result of one suite
 */

/**
 * Counts the tests of a JSON report by Vitest or Playwright and names those that failed. A missing report,
 * and a file that did not load, count as failed; skipped tests do not count.
 * @param {string} file
 * @returns {Required<Counts>}
 */
export function readCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, failures: [] };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return 'stats' in report ? playwrightCounts(report) : vitestCounts(report);
}

/** @param {any} report */
function vitestCounts({ testResults, numPassedTests, numFailedTests, success }) {
  const broken = testResults.filter(
    (/** @type {any} */ { status, assertionResults }) =>
      status === 'failed' && assertionResults.length === 0,
  );
  const failures = testResults.flatMap((/** @type {any} */ { name, assertionResults }) =>
    assertionResults
      .filter((/** @type {any} */ { status }) => status === 'failed')
      .map((/** @type {any} */ { fullName, failureMessages: [message] }) =>
        failure(path.relative('.', name), fullName, message),
      ),
  );
  const failed = numFailedTests + broken.length;
  return { passed: numPassedTests, failed: failed || (success ? 0 : 1), failures };
}

/** @param {any} report */
function playwrightCounts({ stats: { expected, flaky, unexpected }, errors, suites = [] }) {
  const failures = specsOf(suites)
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests: [test] }) =>
      failure(file, title, test?.results.at(-1)?.error?.message),
    );
  return { passed: expected, failed: unexpected + flaky + errors.length, failures };
}

/**
 * @param {any[]} suites which hold specs and further suites
 * @returns {any[]}
 */
function specsOf(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...specsOf(inner)]);
}

/**
 * @param {string} file
 * @param {string} test
 * @param {string} [message] of which the first line is kept
 */
function failure(file, test, message = '') {
  const [reason] = stripVTControlCharacters(message).split('\n', 1);
  return `${file} › ${test}${reason ? `: ${reason.slice(0, 200)}` : ''}`;
}

/**
 * The table over all suites, what failed and, as its last line, `N passed, N failed`.
 * @param {readonly Result[]} results
 * @returns {{ lines: string[]; failed: number }}
 */
export function summary(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  const row = (/** @type {string[]} */ [name = '', ...cells]) =>
    name.padEnd(10) + cells.map((cell) => cell.padStart(9)).join('');
  const lines = [
    row(['suite', 'passed', 'failed', 'seconds']),
    ...results.map((result) =>
      row([result.name, String(result.passed), String(result.failed), result.seconds.toFixed(1)]),
    ),
    ...results
      .filter((result) => result.failed > 0)
      .flatMap(({ name, failures = [] }) => [
        `Failed: ${name}. Run it alone: npm run test:${name}`,
        ...failures.map((line) => `  ${line}`),
      ]),
    `${passed} passed, ${failed} failed`,
  ];
  return { lines, failed };
}
