import { existsSync, readFileSync } from 'node:fs';

/**
 * Counts the tests of a JSON report by Vitest or Playwright. A file that could not be loaded, or a
 * missing report, counts as failed; a skipped test does not count.
 * @param {string} file
 * @returns {{ passed: number; failed: number }}
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
