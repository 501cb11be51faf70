/** A sliding window as its arithmetic sees it. Times are milliseconds since 1970, the oldest first. */
export interface Window {
  requests: number;
  seconds: number;
  times: readonly number[];
}

/** The times of a window that still count at `now`: those less than its length ago. */
export function liveTimes({ seconds, times }: Window, now: number): readonly number[] {
  const first = times.findIndex((time) => time > now - seconds * 1000);
  return first === -1 ? [] : times.slice(first);
}

/**
 * How long a caller must wait before the next request is taken, in whole seconds: 0 while a slot is
 * free, else ceil(time until the oldest request leaves the window ÷ (free slots + 1)).
 * At the limit no slot is free, so it is the time until the next one is, not until all are.
 * Source: api-facts §4.
 */
export function waitSeconds(window: Window, now: number): number {
  const live = liveTimes(window, now);
  const [oldest] = live;
  const free = window.requests - live.length;
  if (oldest === undefined || free > 0) return 0;
  const untilFree = (oldest + window.seconds * 1000 - now) / 1000;
  return Math.ceil(untilFree / (free + 1));
}
