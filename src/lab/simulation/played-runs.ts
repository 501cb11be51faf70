import type { Comparison } from '../scenario/presets';
import { figuresOf, type Figures } from '../simulation/figures';
import { simulate, type Run } from '../simulation/simulation';

/** A run with its figures. */
export interface PlayedRun {
  run: Run;
  figures: Figures;
}

/** Both runs of a comparison, computed at once. */
export function playedRuns({ scenario, first, second }: Comparison): [PlayedRun, PlayedRun] {
  const play = (policy: Run['policy']): PlayedRun => {
    const run = simulate(scenario, policy);
    return { run, figures: figuresOf(run) };
  };
  return [play(first), play(second)];
}
