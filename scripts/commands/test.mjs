// npm test: every suite in order. npm run test:<suite> -- <arguments>: one of them.
import '../setup/node.mjs';
import { mkdirSync, rmSync } from 'node:fs';
import { buildSettings } from '../lib/build-folder.mjs';
import { CommandError, runCommand } from '../lib/process.mjs';
import { suites } from '../lib/suites.mjs';
import { summary } from '../lib/test-counts.mjs';

/** Where tools leave their reports while the suites run. */
const reports = 'test-results/reports';

await runCommand(() => runSuites(process.argv.slice(2)));

/**
 * Runs all suites, or the one named first with the other arguments passed to its test runner. Prints a
 * table; the last line is `N passed, N failed`.
 * @param {readonly string[]} args
 */
async function runSuites([only, ...rest]) {
  const chosen = only === undefined ? suites : suites.filter(({ name }) => name === only);
  if (chosen.length === 0) {
    const names = suites.map(({ name }) => name).join(', ');
    throw new CommandError(`There is no suite "${only}". Use one of: ${names}`);
  }
  // The tests are about the site as it is by default, whatever the shell builds for.
  for (const name of buildSettings) delete process.env[name];
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const results = [];
  for (const suite of chosen) {
    console.log(`\n=== ${suite.name}: ${suite.what}`);
    const started = Date.now();
    const counts = await runSuite(suite, rest);
    results.push({ name: suite.name, ...counts, seconds: (Date.now() - started) / 1000 });
    if (suite.required && counts.failed > 0) break;
  }
  const { lines, failed } = summary(results);
  console.log(`\n${lines.join('\n')}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/**
 * A suite that counted nothing has failed.
 * @param {import('../lib/suites.mjs').Suite} suite
 * @param {readonly string[]} args
 */
async function runSuite(suite, args) {
  /** @type {{ passed: number; failed: number; failures: string[] }} */
  const counts = { passed: 0, failed: 0, failures: [] };
  try {
    for await (const { passed, failed, failures = [] } of suite.run({ reports, args })) {
      counts.passed += passed;
      counts.failed += failed;
      counts.failures.push(...failures);
    }
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : error);
    counts.failed += 1;
  }
  if (counts.passed + counts.failed === 0) {
    console.error(`The suite ${suite.name} checked nothing, so it has failed.`);
    counts.failed = 1;
  }
  return counts;
}
