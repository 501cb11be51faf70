/**
 * @typedef {object} Result
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 */

/**
 * The table over all suites and, as its last line, `N passed, N failed`.
 * @param {readonly Result[]} results
 * @returns {{ lines: string[]; failed: number }}
 */
export function summary(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  const lines = [
    `${'suite'.padEnd(10)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(9)}`,
    ...results.map(
      (result) =>
        result.name.padEnd(10) +
        String(result.passed).padStart(8) +
        String(result.failed).padStart(8) +
        result.seconds.toFixed(1).padStart(9),
    ),
    ...results
      .filter((result) => result.failed > 0)
      .map(({ name }) => `Failed: ${name}. Run it alone: npm run test:${name}`),
    `${passed} passed, ${failed} failed`,
  ];
  return { lines, failed };
}
