import type { WindowLimit } from '../../limits/window-log';

/** What a policy knows of its client. */
export interface Client {
  limit: WindowLimit;
  /** The clients that share the window, this one included. */
  sharers: number;
  /** This client’s place among them, from 0. */
  place: number;
  /** A random number from 0 up to 1, of this client’s own sequence. */
  random: () => number;
  /** Seconds between tries where the policy has a fixed delay. */
  delay: number;
}

/** How one client behaves. Times and delays in seconds. */
export interface Behaviour {
  /** When a request that is ready now may be sent: `now` or later. At once where this is missing. */
  sendAt?: (now: number) => number;
  /** The delay after a 429 before the next try; null gives the call up. */
  rejected: (waitSeconds: number) => number | null;
  accepted?: () => void;
}

/** A retry policy. */
export interface Policy {
  id: string;
  name: string;
  /** What it does after a 429, in one sentence; `{delay}` stands for the fixed delay. */
  summary: string;
  /** Whether it never tries again before `wait_seconds` is over. */
  heedsWait: boolean;
  start: (client: Client) => Behaviour;
}
