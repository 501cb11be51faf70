import { liveTimes, waitSeconds, type RateWindow } from './rate-window';

/** A limit as a server enforces it. */
export type WindowLimit = Pick<RateWindow, 'requests' | 'seconds'>;

/** The log of one caller’s requests under one limit. Times in milliseconds, never earlier than those before. */
export class WindowLog {
  private readonly times: number[];

  /** `times` is what was counted before, the oldest first. */
  constructor(
    readonly limit: WindowLimit,
    times: readonly number[] = [],
  ) {
    this.times = [...times];
  }

  /** Counts a request and returns 0; where the window is full, returns the wait in seconds and counts nothing. */
  take(now: number): number {
    const { requests, seconds } = this.limit;
    const wait = waitSeconds({ requests, seconds, times: this.live(now) }, now);
    if (wait === 0) this.times.push(now);
    return wait;
  }

  /** The times still in the window, the oldest first. */
  live(now: number): readonly number[] {
    const { times } = this;
    const { seconds } = this.limit;
    const [oldest] = times;
    if (oldest !== undefined && oldest <= now - seconds * 1000) {
      times.splice(0, times.length - liveTimes({ ...this.limit, times }, now).length);
    }
    return times;
  }
}
