import { windowOf } from '../scenario/scenario';
import type { Run } from '../simulation/simulation';

/** What has happened up to a moment of a run. */
export interface Progress {
  accepted: number;
  rejected: number;
  /** Requests counted by all windows together. */
  filled: number;
}

/** Looks moments up; made once for a run, as it counts every request. */
export function progressOf(run: Run): (at: number) => Progress {
  const { attempts, before } = run;
  const rejected = new Uint32Array(attempts.length + 1);
  for (let row = 0; row < attempts.length; row += 1) {
    rejected[row + 1] = rejected[row]! + (attempts.wait[row] === 0 ? 0 : 1);
  }
  const acceptedAt = (at: number): number => {
    const sent = rowsUntil(run, at);
    return sent - rejected[sent]!;
  };
  const period = windowOf(run.scenario).seconds * 1000;
  const windows = run.scenario.sharing === 'shared' ? 1 : run.scenario.clients;
  return (at) => ({
    accepted: acceptedAt(at),
    rejected: rejected[rowsUntil(run, at)]!,
    filled:
      acceptedAt(at) -
      acceptedAt(at - period) +
      windows * before.filter((time) => time > at - period).length,
  });
}

/** The time of the first request after a moment; null where there is none. */
export function nextRequest(run: Run, at: number): number | null {
  const row = rowsUntil(run, at);
  return row < run.attempts.length ? run.attempts.at[row]! : null;
}

/** How many requests were sent up to and at a moment. */
function rowsUntil({ attempts }: Run, at: number): number {
  let low = 0;
  let high = attempts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (attempts.at[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
