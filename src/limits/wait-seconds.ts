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
 * free, else the time until the oldest request leaves the window, rounded up. The API divides that
 * time by the free slots + 1; at the limit no slot is free, so the divisor is 1.
 * Source: api-facts §4.
 */
export function waitSeconds(window: Window, now: number): number {
  const live = liveTimes(window, now);
  const [oldest] = live;
  if (oldest === undefined || live.length < window.requests) return 0;
  return Math.ceil((oldest + window.seconds * 1000 - now) / 1000);
}
