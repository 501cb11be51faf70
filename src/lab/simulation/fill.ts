import { windowOf } from '../scenario/scenario';
import type { Run } from './simulation';

/** The fill of all windows of a run together, after each request that was accepted or left. */
export interface Fill {
  /** How many requests all windows hold when full. */
  capacity: number;
  /** Times in milliseconds at which the fill changes, ascending from 0, and the requests counted from then on. */
  steps: readonly (readonly [at: number, counted: number])[];
}

/** Steps nearer to each other than `resolution` milliseconds are joined, the highest fill of them kept. */
export function fillOf(run: Run, resolution = 0): Fill {
  const { seconds, requests } = windowOf(run.scenario);
  const windows = run.scenario.sharing === 'shared' ? 1 : run.scenario.clients;
  const steps: [number, number][] = [];
  const add = (at: number, counted: number): void => {
    const last = steps.at(-1);
    if (last && at - last[0] <= resolution && counted >= last[1]) last[1] = counted;
    else steps.push([at, counted]);
  };
  let counted = run.before.length * windows;
  add(0, counted);
  for (const { at, change } of changes(run, seconds * 1000, windows)) {
    counted += change;
    add(at, counted);
  }
  return { capacity: requests * windows, steps };
}

/** What enters and leaves the windows up to the run’s end, in the order of time; at one moment what leaves comes first. */
function* changes(
  { before, attempts, endedAt }: Run,
  period: number,
  windows: number,
): Generator<{ at: number; change: number }> {
  const leaving: number[] = before.flatMap((time) => Array<number>(windows).fill(time + period));
  let left = 0;
  for (let row = 0; row < attempts.length; row += 1) {
    if (attempts.wait[row] !== 0) continue;
    const at = attempts.at[row]!;
    for (; left < leaving.length && leaving[left]! <= at; left += 1) {
      yield { at: leaving[left]!, change: -1 };
    }
    yield { at, change: 1 };
    leaving.push(at + period);
  }
  for (; left < leaving.length && leaving[left]! <= endedAt; left += 1) {
    yield { at: leaving[left]!, change: -1 };
  }
}
