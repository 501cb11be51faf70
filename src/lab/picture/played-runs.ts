import type { Comparison } from '../scenario/presets';
import { figuresOf, type Figures } from '../simulation/figures';
import { simulate, type Run } from '../simulation/simulation';
import { fillPath, type FillPath } from './fill-path';
import { progressOf, type Progress } from './progress';
import { timeAxis, type TimeAxis } from './time-axis';
import { timelineOf, type Timeline } from './timeline';

/** The height of a window’s fill in pixels. */
export const fillHeight = 56;

/** A run with all that is shown of it: made once, as each part looks at every request. */
export interface PlayedRun {
  run: Run;
  figures: Figures;
  timeline: Timeline;
  fill: FillPath;
  progress: (at: number) => Progress;
}

/** Two runs over the same time. */
export interface PlayedRuns {
  axis: TimeAxis;
  runs: readonly [PlayedRun, PlayedRun];
}

/**
 * The parts of both runs, one by one: a caller that must not block pauses between them. `first` and `second` are played
 * to their end.
 */
export function* showRuns(first: Run, second: Run): Generator<undefined, PlayedRuns> {
  const axis = timeAxis(Math.max(first.endedAt, second.endedAt));
  const played: PlayedRun[] = [];
  for (const run of [first, second]) {
    const figures = figuresOf(run);
    yield;
    const timeline = timelineOf(run, axis);
    yield;
    played.push({
      run,
      figures,
      timeline,
      fill: fillPath(run, axis, fillHeight),
      progress: progressOf(run),
    });
    yield;
  }
  return { axis, runs: [played[0]!, played[1]!] };
}

/** Both runs of a comparison, computed at once. */
export function playedRuns({ scenario, first, second }: Comparison): PlayedRuns {
  const parts = showRuns(simulate(scenario, first), simulate(scenario, second));
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}
