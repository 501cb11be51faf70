import { windowOf } from '../scenario/scenario';
import type { Run } from './simulation';

/** The fill of all windows of a run together. */
export interface Fill {
  /** How many requests all windows hold when full. */
  capacity: number;
  /** Times in milliseconds at which the fill changes, ascending from 0, and the requests counted from then on. */
  steps: readonly (readonly [at: number, counted: number])[];
}

/** Changes within the same `resolution` milliseconds are joined to one step, the highest fill of them. */
export function fillOf(run: Run, resolution = 1): Fill {
  const { seconds, requests } = windowOf(run.scenario);
  const windows = run.scenario.sharing === 'shared' ? 1 : run.scenario.clients;
  let counted = run.before.length * windows;
  const steps: [number, number][] = [[0, counted]];
  let last = steps[0]!;
  const step = (at: number, value: number): void => {
    last = [at, value];
    steps.push(last);
  };
  for (const { at, change } of changes(run, seconds * 1000, windows)) {
    const column = Math.floor(at / resolution) * resolution;
    if (column > last[0]) {
      // What is counted at the end of a step may be less than the most within it.
      if (last[1] !== counted && last[0] + resolution < column) step(last[0] + resolution, counted);
      step(column, resolution === 1 ? counted + change : Math.max(counted, counted + change));
    } else {
      last[1] = resolution === 1 ? counted + change : Math.max(last[1], counted + change);
    }
    counted += change;
  }
  if (last[1] !== counted) step(last[0] + resolution, counted);
  return { capacity: requests * windows, steps };
}

/** What enters and leaves the windows up to the run’s end, in the order of time; at one moment what leaves comes first. */
function* changes(
  { before, attempts, endedAt }: Run,
  period: number,
  windows: number,
): Generator<{ at: number; change: number }> {
  const leaving = before.map((time) => time + period);
  let left = 0;
  const leave = function* (now: number): Generator<{ at: number; change: number }> {
    for (; left < leaving.length && leaving[left]! <= now; left += 1) {
      yield { at: leaving[left]!, change: left < before.length ? -windows : -1 };
    }
  };
  for (let row = 0; row < attempts.length; row += 1) {
    if (attempts.wait[row] !== 0) continue;
    const at = attempts.at[row]!;
    yield* leave(at);
    yield { at, change: 1 };
    leaving.push(at + period);
  }
  yield* leave(endedAt);
}
