/** A sliding window as its arithmetic sees it. Times are milliseconds since 1970, the oldest first. */
export interface Window {
  requests: number;
  seconds: number;
  times: readonly number[];
}

/** The place of the oldest time that still counts at `now`: less than the window's length ago. */
function firstLive({ seconds, times }: Window, now: number): number {
  const index = times.findIndex((time) => time > now - seconds * 1000);
  return index === -1 ? times.length : index;
}

/** The times of a window that still count at `now`. */
export function liveTimes(window: Window, now: number): readonly number[] {
  return window.times.slice(firstLive(window, now));
}

/**
 * How long a caller must wait before the next request is taken, in whole seconds: 0 while a slot is
 * free, else the time until the oldest request leaves the window, rounded up. The API divides that
 * time by the free slots + 1; at the limit no slot is free, so the divisor is 1.
 * Source: FACTS.md §4.
 */
export function waitSeconds(window: Window, now: number): number {
  const first = firstLive(window, now);
  const oldest = window.times[first];
  if (oldest === undefined || window.times.length - first < window.requests) return 0;
  return Math.ceil((oldest + window.seconds * 1000 - now) / 1000);
}
