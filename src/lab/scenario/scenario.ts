import type { Scope } from '../../contract/limits';
import { findLimit } from '../../contract/find';
import { periodSeconds } from '../../limits/rates';
import type { WindowLimit } from '../../limits/window-log';

/** What each client has to do. */
export const workKinds = ['burst', 'steady', 'cron', 'poll'] as const;
export type WorkKind = (typeof workKinds)[number];

/** Whether the clients share one window (an account, or an IP address) or have one each. */
export const sharings = ['shared', 'own'] as const;
export type Sharing = (typeof sharings)[number];

export const periods = ['minute', 'hour', 'day'] as const;

/** What is simulated, but for the retry policy. Every number is whole. */
export interface Scenario {
  scope: Scope;
  /** The limit’s numbers; the contract’s, or the reader’s own. */
  requests: number;
  period: (typeof periods)[number];
  clients: number;
  sharing: Sharing;
  work: WorkKind;
  /** Calls of each client: in all (`burst`), or of each run (`cron`). */
  calls: number;
  /** Seconds between calls (`steady`, `poll`), or between runs (`cron`). */
  every: number;
  /** Seconds until the report is done (`poll`). */
  report: number;
  /** Seconds until a slot is free at the start, as a 429 has said; 0 where the window is empty. */
  wait: number;
  /** Seconds between tries of the policy with a fixed delay. */
  delay: number;
  /** Seconds that are simulated at most. */
  length: number;
  /** Selects the random numbers. */
  seed: number;
}

/** The numbers of a scenario. */
export type NumberKey = {
  [K in keyof Scenario]: Scenario[K] extends number ? K : never;
}[keyof Scenario];

/** The least and the most each number may be. */
export const ranges: Readonly<Record<NumberKey, readonly [min: number, max: number]>> = {
  requests: [1, 10_000],
  clients: [1, 1000],
  calls: [1, 100_000],
  every: [1, 86_400],
  report: [1, 86_400],
  wait: [0, 86_400],
  delay: [1, 86_400],
  length: [60, 86_400],
  seed: [1, 999_999],
};

export const windowOf = ({ requests, period }: Scenario): WindowLimit => ({
  requests,
  seconds: periodSeconds(period),
});

/** The numbers of the contract for a scope. */
export function contractLimit(scope: Scope): Pick<Scenario, 'requests' | 'period'> {
  const { requests, period } = findLimit(scope);
  return { requests, period };
}

/** Whether the scenario has the contract’s numbers for its scope. */
export function hasContractLimit({ scope, requests, period }: Scenario): boolean {
  const limit = contractLimit(scope);
  return requests === limit.requests && period === limit.period;
}

/** What a link or a form starts from. */
export const defaultScenario: Scenario = {
  scope: 'user',
  ...contractLimit('user'),
  clients: 1,
  sharing: 'shared',
  work: 'burst',
  calls: 1,
  every: 60,
  report: 1800,
  wait: 0,
  delay: 10,
  length: 14_400,
  seed: 1,
};
