import type { Scope } from '../contract/limits';
import { waitSeconds } from '../limits/rate-window';
import { apiError, type ApiError } from './http/api-error';
import type { WindowLimit } from './options';

/** How many windows (a user's or an address's, per scope) are kept at most; the least recently used go first. */
const mostWindows = 100_000;

/** The rate limits of one sandbox: a log of request times per scope and key. Source: FACTS.md §4. */
export class Throttle {
  private readonly windows = new Map<string, number[]>();

  constructor(
    private readonly limits: Record<Scope, WindowLimit>,
    private readonly now: () => number,
  ) {}

  /**
   * Counts a request, or returns the throttled error with the wait and the `Retry-After` header
   * where the window is full. A refused request is not counted.
   */
  check(scope: Scope, key: string): ApiError | null {
    const limit = this.limits[scope];
    const times = this.live(scope, key);
    const wait = waitSeconds({ ...limit, times }, this.now());
    if (wait === 0) {
      times.push(this.now());
      return null;
    }
    const error = apiError('throttled', { wait_seconds: wait });
    error.headers['Retry-After'] = String(wait);
    return error;
  }

  /** How much of a window is used, and the milliseconds until its oldest request leaves it (null where empty). */
  usage(scope: Scope, key: string): { used: number; limit: WindowLimit; freesInMs: number | null } {
    const limit = this.limits[scope];
    const times = this.live(scope, key);
    const [oldest] = times;
    const freesInMs = oldest === undefined ? null : oldest + limit.seconds * 1000 - this.now();
    return { used: times.length, limit, freesInMs };
  }

  /** How many windows are kept. */
  get size(): number {
    return this.windows.size;
  }

  /** The times still in a window; moves the window to the end of the order of use. */
  private live(scope: Scope, key: string): number[] {
    const id = `${scope} ${key}`;
    const times = this.windows.get(id) ?? [];
    const since = this.now() - this.limits[scope].seconds * 1000;
    const firstLive = times.findIndex((time) => time > since);
    times.splice(0, firstLive === -1 ? times.length : firstLive);
    this.windows.delete(id);
    this.windows.set(id, times);
    if (this.windows.size > mostWindows)
      this.windows.delete(this.windows.keys().next().value ?? '');
    return times;
  }
}
