import type { Scope } from '../contract/limits';
import { WindowLog, type WindowLimit } from '../limits/window-log';
import { apiError } from './http/api-error';

/** Windows per scope and caller; the least recently used are dropped beyond this. */
const maxWindows = 100_000;

/** The rate limits of one sandbox: a log of request times per scope and key. Source: FACTS.md §4. */
export class Throttle {
  private readonly windows = new Map<string, WindowLog>();

  constructor(
    private readonly limits: Record<Scope, WindowLimit>,
    private readonly now: () => number,
  ) {}

  /**
   * Counts a request. Where the window is full, throws the throttled error with the wait and its
   * `Retry-After` header; a refused request is not counted.
   */
  count(scope: Scope, key: string): void {
    const wait = this.window(scope, key).take(this.now());
    if (wait === 0) return;
    const error = apiError('throttled', { wait_seconds: wait });
    error.headers['Retry-After'] = String(wait);
    throw error;
  }

  /** How full a window is, and the milliseconds until its oldest request leaves it (null where empty). */
  usage(scope: Scope, key: string): { used: number; limit: WindowLimit; freesInMs: number | null } {
    const limit = this.limits[scope];
    const times = this.window(scope, key).live(this.now());
    const [oldest] = times;
    const freesInMs = oldest === undefined ? null : oldest + limit.seconds * 1000 - this.now();
    return { used: times.length, limit, freesInMs };
  }

  get size(): number {
    return this.windows.size;
  }

  /** The caller’s window, which becomes the most recently used. */
  private window(scope: Scope, key: string): WindowLog {
    const id = `${scope} ${key}`;
    const window = this.windows.get(id) ?? new WindowLog(this.limits[scope]);
    this.windows.delete(id);
    this.windows.set(id, window);
    if (this.windows.size > maxWindows) this.windows.delete(this.windows.keys().next().value ?? '');
    return window;
  }
}
