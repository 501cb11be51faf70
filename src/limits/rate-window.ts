/** The requests a limit has counted; times in milliseconds since 1970, the oldest first. */
export interface RateWindow {
  requests: number;
  seconds: number;
  times: readonly number[];
}

/** The index of the oldest time that still counts at `now`: less than the window’s length ago. */
function firstLive({ seconds, times }: RateWindow, now: number): number {
  const index = times.findIndex((time) => time > now - seconds * 1000);
  return index === -1 ? times.length : index;
}

/** The times of a window that still count at `now`. */
export function liveTimes(window: RateWindow, now: number): readonly number[] {
  return window.times.slice(firstLive(window, now));
}

/**
 * Whole seconds until the next request is accepted: 0 while a slot is free, else until the oldest request leaves the
 * window, rounded up. The API divides by the free slots + 1, which is 1 at the limit. Source: FACTS.md §4.
 */
export function waitSeconds(window: RateWindow, now: number): number {
  const first = firstLive(window, now);
  const oldest = window.times[first];
  if (oldest === undefined || window.times.length - first < window.requests) return 0;
  return Math.ceil((oldest + window.seconds * 1000 - now) / 1000);
}
