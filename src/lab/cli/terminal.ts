import { findPolicy } from '../policies/policies';
import type { Comparison } from '../scenario/presets';
import { scenarioText } from '../scenario/scenario-text';
import { differenceText, type Outcome } from '../simulation/difference';
import { figureRows } from '../simulation/figure-rows';
import { figuresOf } from '../simulation/figures';
import { simulate, type Run } from '../simulation/simulation';

/** Both policies of a comparison, played. */
export function outcomesOf({ scenario, first, second }: Comparison): [Outcome, Outcome] {
  const outcome = (policy: Run['policy']): Outcome => ({
    policy,
    figures: figuresOf(simulate(scenario, policy)),
  });
  return [outcome(first), outcome(second)];
}

/** A comparison as a table for the terminal, with what the second policy changes. */
export function comparisonText(comparison: Comparison, title?: string): string {
  const [first, second] = outcomesOf(comparison);
  const rows = [
    ['', findPolicy(first.policy).name, findPolicy(second.policy).name],
    ...figureRows(first.figures, second.figures).map(({ name, values }) => [name, ...values]),
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const head = title === undefined ? [] : [title];
  const parts = [...head, scenarioText(comparison.scenario), '', ...table, ''];
  return `${[...parts, differenceText(first, second)].join('\n')}\n`;
}
