import type { Run } from './simulation';

/** A length of time in milliseconds from the start. */
export interface Interval {
  from: number;
  to: number;
}

/** When each client waited: from when a call was due until it was accepted or given up, or the end. Without overlaps. */
export function waitingTimes(run: Run): Interval[][] {
  const { attempts, openSince, endedAt } = run;
  const waiting: Interval[][] = Array.from(openSince, () => []);
  const add = (client: number, due: number, to: number): void => {
    const own = waiting[client]!;
    const last = own.at(-1);
    // Calls that pile up wait at the same time.
    const from = Math.max(due, last?.to ?? 0);
    if (from >= to) return;
    if (last?.to === from) last.to = to;
    else own.push({ from, to });
  };
  for (let row = 0; row < attempts.length; row += 1) {
    // A 429 ends the wait of a call that is given up; where it is tried again, the later request prolongs this.
    add(attempts.client[row]!, attempts.due[row]!, attempts.at[row]!);
  }
  for (const [client, since] of openSince.entries()) {
    if (since >= 0) add(client, since, endedAt);
  }
  return waiting;
}
