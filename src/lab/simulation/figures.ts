import { windowOf } from '../scenario/scenario';
import type { Run } from './simulation';
import { waitingTimes, type Interval } from './waiting';

/** What a run comes to. Times in milliseconds. */
export interface Figures {
  /** When the last response came; null where calls are open or were given up. */
  doneAt: number | null;
  sent: number;
  accepted: number;
  rejected: number;
  givenUp: number;
  open: number;
  /** The share of the quota that nobody used while calls waited for it, 0 to 1. */
  wasted: number;
  /** The most requests that reached the server within one second, and that second. */
  busiest: { second: number; requests: number };
}

export function figuresOf(run: Run): Figures {
  const { attempts, doneAt, givenUp, open } = run;
  let rejected = 0;
  let second = -1;
  let requests = 0;
  let busiest = { second: 0, requests: 0 };
  for (let row = 0; row < attempts.length; row += 1) {
    if (attempts.wait[row] !== 0) rejected += 1;
    const now = Math.floor(attempts.at[row]! / 1000);
    requests = now === second ? requests + 1 : 1;
    second = now;
    if (requests > busiest.requests) busiest = { second, requests };
  }
  const sent = attempts.length;
  const accepted = sent - rejected;
  return { doneAt, sent, accepted, rejected, givenUp, open, wasted: wastedShare(run), busiest };
}

/** The share of free slots, over the time in which a client of their window waited. */
function wastedShare(run: Run): number {
  const { requests, seconds } = windowOf(run.scenario);
  const { attempts, before } = run;
  const isShared = run.scenario.sharing === 'shared';
  const counted = Array.from({ length: isShared ? 1 : run.scenario.clients }, (): number[] => []);
  for (let row = 0; row < attempts.length; row += 1) {
    if (attempts.wait[row] === 0) {
      counted[isShared ? 0 : attempts.client[row]!]!.push(attempts.at[row]!);
    }
  }
  const taken = (times: readonly number[], interval: Interval): number =>
    occupied(times, seconds * 1000, interval);
  const waiting = waitingTimes(run);
  let free = 0;
  let all = 0;
  for (const [window, times] of counted.entries()) {
    for (const interval of isShared ? joined(waiting.flat()) : (waiting[window] ?? [])) {
      const length = interval.to - interval.from;
      all += requests * length;
      free += requests * length - taken(before, interval) - taken(times, interval);
    }
  }
  return all === 0 ? 0 : free / all;
}

/** The slots taken during an interval, times how long. `times` ascends. */
function occupied(times: readonly number[], period: number, { from, to }: Interval): number {
  let sum = 0;
  for (let i = firstAfter(times, from - period); i < times.length && times[i]! < to; i += 1) {
    sum += Math.min(to, times[i]! + period) - Math.max(from, times[i]!);
  }
  return sum;
}

/** The index of the first time later than `time`. */
function firstAfter(times: readonly number[], time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The intervals without their overlaps. */
function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
