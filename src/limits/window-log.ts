import { liveTimes, waitSeconds, type RateWindow } from './rate-window';

/** A limit as a server enforces it. */
export type WindowLimit = Pick<RateWindow, 'requests' | 'seconds'>;

/** The log of one caller’s requests under one limit. Times in milliseconds, never earlier than those before. */
export class WindowLog implements RateWindow {
  readonly requests: number;
  readonly seconds: number;
  readonly times: number[];

  /** `times` is what was counted before, the oldest first. */
  constructor({ requests, seconds }: WindowLimit, times: readonly number[] = []) {
    this.requests = requests;
    this.seconds = seconds;
    this.times = [...times];
  }

  /** Counts a request and returns 0; where the window is full, returns the wait in seconds and counts nothing. */
  take(now: number): number {
    this.live(now);
    const wait = waitSeconds(this, now);
    if (wait === 0) this.times.push(now);
    return wait;
  }

  /** The times still in the window, the oldest first. */
  live(now: number): readonly number[] {
    const { times } = this;
    const [oldest] = times;
    if (oldest !== undefined && oldest <= now - this.seconds * 1000) {
      times.splice(0, times.length - liveTimes(this, now).length);
    }
    return times;
  }
}
