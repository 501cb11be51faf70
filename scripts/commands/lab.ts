// npm run -s lab -- --preset fifty-workers: what a retry policy does, in figures. See: npm run -s lab -- --help
import { parseArgs } from 'node:util';
import { helpText, readComparison } from '../../src/lab/cli/read-comparison';
import { comparisonText, outcomesOf } from '../../src/lab/cli/terminal';
import { settingKeys } from '../../src/lab/scenario/fragment';

const texts = Object.fromEntries(settingKeys.map((key) => [key, { type: 'string' as const }]));

try {
  const { values } = parseArgs({
    options: { ...texts, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const { json, help, ...settings } = values;
  const comparison = readComparison(settings);
  if (help === true || comparison === null) {
    process.stdout.write(helpText);
    process.exitCode = help === true ? 0 : 2;
  } else if (json === true) {
    const outcomes = outcomesOf(comparison);
    process.stdout.write(
      `${JSON.stringify({ scenario: comparison.scenario, outcomes }, null, 2)}\n`,
    );
  } else {
    process.stdout.write(comparisonText(comparison));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
