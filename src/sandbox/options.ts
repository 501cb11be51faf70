import { limits, type Scope } from '../contract/limits';
import { tokens } from '../contract/tokens';
import { periodSeconds } from '../limits/rates';
import type { WindowLimit } from '../limits/window-log';
import { seedStore, type Store } from './seed';

/** How a sandbox behaves. Every default is the API's own behaviour. */
export interface SandboxOptions {
  /** Milliseconds since 1970; every expiry and window follows this clock. */
  now: () => number;
  accessLifetimeSeconds: number;
  refreshLifetimeSeconds: number;
  /** Whether a refresh returns a new refresh token and revokes the old one. */
  rotateRefresh: boolean;
  limits: Record<Scope, WindowLimit>;
  /** Whether the envelope carries `docs_url`; off is exactly the API. */
  docsUrl: boolean;
  /** The HS256 key. */
  secret: string;
  /** The records a sandbox starts with. */
  seed: () => Store;
  /** How long a triggered report runs, in seconds. */
  reportSeconds: number;
}

const lifetime = (type: string): number =>
  tokens.find((token) => token.type === type)?.lifetimeSeconds ?? 0;

export function defaultOptions(): SandboxOptions {
  return {
    now: Date.now,
    accessLifetimeSeconds: lifetime('access'),
    refreshLifetimeSeconds: lifetime('refresh'),
    rotateRefresh: false,
    limits: Object.fromEntries(
      limits.map(({ scope, requests, period }) => [
        scope,
        { requests, seconds: periodSeconds(period) },
      ]),
    ) as Record<Scope, WindowLimit>,
    docsUrl: false,
    secret: 'sandbox-secret-of-at-least-32-bytes!',
    seed: seedStore,
    reportSeconds: 5,
  };
}
