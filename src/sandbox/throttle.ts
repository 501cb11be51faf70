import type { Scope } from '../contract/limits';
import { waitSeconds } from '../limits/rate-window';
import { apiError } from './http/api-error';
import type { WindowLimit } from './options';

/** Windows per scope and caller; the least recently used are dropped beyond this. */
const maxWindows = 100_000;

/** The rate limits of one sandbox: a log of request times per scope and key. Source: FACTS.md §4. */
export class Throttle {
  private readonly windows = new Map<string, number[]>();

  constructor(
    private readonly limits: Record<Scope, WindowLimit>,
    private readonly now: () => number,
  ) {}

  /**
   * Counts a request. Where the window is full, throws the throttled error with the wait and its
   * `Retry-After` header; a refused request is not counted.
   */
  count(scope: Scope, key: string): void {
    const limit = this.limits[scope];
    const times = this.live(scope, key);
    const wait = waitSeconds({ ...limit, times }, this.now());
    if (wait === 0) {
      times.push(this.now());
      return;
    }
    const error = apiError('throttled', { wait_seconds: wait });
    error.headers['Retry-After'] = String(wait);
    throw error;
  }

  /** How full a window is, and the milliseconds until its oldest request leaves it (null where empty). */
  usage(scope: Scope, key: string): { used: number; limit: WindowLimit; freesInMs: number | null } {
    const limit = this.limits[scope];
    const times = this.live(scope, key);
    const [oldest] = times;
    const freesInMs = oldest === undefined ? null : oldest + limit.seconds * 1000 - this.now();
    return { used: times.length, limit, freesInMs };
  }

  get size(): number {
    return this.windows.size;
  }

  /** The times still in a window, which becomes the most recently used. */
  private live(scope: Scope, key: string): number[] {
    const id = `${scope} ${key}`;
    const times = this.windows.get(id) ?? [];
    const since = this.now() - this.limits[scope].seconds * 1000;
    const firstLive = times.findIndex((time) => time > since);
    times.splice(0, firstLive === -1 ? times.length : firstLive);
    this.windows.delete(id);
    this.windows.set(id, times);
    if (this.windows.size > maxWindows) this.windows.delete(this.windows.keys().next().value ?? '');
    return times;
  }
}
