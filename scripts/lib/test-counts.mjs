import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number; failed: number }} Counts
 * @typedef {Counts & { name: string; seconds: number }} Result of one suite
 */

/**
 * Counts the tests of a JSON report by Vitest or Playwright. A missing report, and a file that did not
 * load, count as failed; skipped tests do not count.
 * @param {string} file
 * @returns {Counts}
 */
export function readCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  if ('stats' in report) {
    const { expected, flaky, unexpected } = report.stats;
    return { passed: expected, failed: unexpected + flaky + report.errors.length };
  }
  const broken = report.testResults.filter(
    (/** @type {{ status: string; assertionResults: unknown[] }} */ result) =>
      result.status === 'failed' && result.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  return { passed: report.numPassedTests, failed: failed || (report.success ? 0 : 1) };
}

/**
 * The table over all suites and, as its last line, `N passed, N failed`.
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
      .map(({ name }) => `Failed: ${name}. Run it alone: npm run test:${name}`),
    `${passed} passed, ${failed} failed`,
  ];
  return { lines, failed };
}
