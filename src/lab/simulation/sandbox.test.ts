import { expect, test } from 'vitest';
import { accounts } from '../../sandbox/auth/accounts';
import { createSandbox, type Sandbox } from '../../sandbox/create-sandbox';
import { presets } from '../scenario/presets';
import { contractLimit, defaultScenario, windowOf, type Scenario } from '../scenario/scenario';
import type { PolicyId } from '../policies/policies';
import { simulate, type Run } from './simulation';

/** Every request of a run is sent to the sandbox at its moment: each response must be the lab’s. */

const start = Date.UTC(2026, 0, 5);

/** A call that its scope counts, and the status of its success. */
const calls = {
  authentication: {
    path: 'auth/token/verify/',
    method: 'POST',
    body: { token: 'x' },
    success: 401,
  },
  report_generation: { path: 'reports/trigger/', method: 'POST', success: 202 },
  bulk_operation: { path: 'uploads/stats/', method: 'GET', success: 200 },
  read_only: { path: 'claims/?page_size=1', method: 'GET', success: 200 },
  write_operation: {
    path: 'alerts/3/feedback/',
    method: 'POST',
    body: { verdict: 'real' },
    success: 201,
  },
  user: { path: 'dashboard/', method: 'GET', success: 200 },
  anon: { path: 'health/', method: 'GET', success: 200 },
} as const;

type CalledScope = keyof typeof calls;

/** They may make all these calls, and each has a window of its own. */
const admins = accounts.filter(({ active, role }) => active && role !== 'customer_viewer');

interface Response429 {
  status: number;
  wait: number;
}

class Replay {
  private now = start;
  private readonly sandbox: Sandbox;
  private readonly tokens: Promise<string[]>;

  constructor(private readonly scenario: Scenario) {
    this.sandbox = createSandbox({
      now: () => this.now,
      accessLifetimeSeconds: 10 * 86_400,
    });
    const { options } = this.sandbox;
    Object.assign(options.limits, { [scenario.scope]: windowOf(scenario) });
    this.now = start - 86_400_000;
    this.tokens = Promise.all(admins.map(({ id }) => this.sandbox.tokens.issue('access', id)));
  }

  async send(at: number, client: number): Promise<Response429> {
    const tokens = await this.tokens;
    this.now = start + at;
    const { scope, sharing } = this.scenario;
    const { path, method, ...rest } = calls[scope as CalledScope];
    const isByAddress = scope === 'authentication' || scope === 'anon';
    const who = sharing === 'shared' ? 0 : client;
    const request = new Request(`http://localhost:8000/api/v1/${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(isByAddress ? {} : { Authorization: `Bearer ${tokens[who]}` }),
      },
      ...('body' in rest && { body: JSON.stringify(rest.body) }),
    });
    const response = await this.sandbox.fetch(request, isByAddress ? `10.0.0.${who}` : undefined);
    if (response.status !== 429) return { status: response.status, wait: 0 };
    const { error } = (await response.json()) as { error: { details: { wait_seconds: number } } };
    return { status: 429, wait: error.details.wait_seconds };
  }
}

const scenario = (changes: Partial<Scenario> & Pick<Scenario, 'scope' | 'work'>): Scenario => ({
  ...defaultScenario,
  ...contractLimit(changes.scope),
  ...changes,
});

const own = { requests: 4, period: 'minute' } as const;

const cases: readonly (readonly [name: string, scenario: Scenario, policy: PolicyId])[] = [
  ...presets.flatMap(({ id, scenario: played, first, second }) =>
    [first, second].map(
      (policy) =>
        [id, { ...played, calls: Math.min(played.calls, 2100), length: 9000 }, policy] as const,
    ),
  ),
  [
    'immediate',
    scenario({ scope: 'bulk_operation', work: 'burst', calls: 21, length: 600 }),
    'immediate',
  ],
  ['fixed', scenario({ scope: 'report_generation', work: 'burst', calls: 25, delay: 90 }), 'fixed'],
  ['no retry', scenario({ scope: 'bulk_operation', work: 'cron', calls: 3, every: 300 }), 'none'],
  ['jitter', scenario({ scope: 'authentication', work: 'burst', clients: 7 }), 'full-jitter'],
  ['breaker', scenario({ scope: 'report_generation', work: 'burst', clients: 12 }), 'breaker'],
  [
    'backoff with wait',
    scenario({ scope: 'bulk_operation', work: 'steady', every: 100 }),
    'backoff-wait',
  ],
  [
    'accounts of their own',
    scenario({ scope: 'bulk_operation', work: 'burst', clients: 3, calls: 30, sharing: 'own' }),
    'guide',
  ],
  [
    'addresses of their own',
    scenario({
      scope: 'authentication',
      work: 'cron',
      clients: 20,
      every: 500,
      sharing: 'own',
      length: 7200,
    }),
    'guide',
  ],
  [
    'anonymous',
    scenario({ scope: 'anon', work: 'poll', clients: 2, every: 20, report: 6000 }),
    'guide',
  ],
  [
    'after a 429',
    scenario({ scope: 'bulk_operation', work: 'burst', calls: 12, wait: 1234 }),
    'guide',
  ],
  [
    'after a 429 for a whole period',
    scenario({ scope: 'report_generation', work: 'burst', wait: 3600 }),
    'backoff',
  ],
  [
    'own numbers',
    scenario({ scope: 'user', ...own, work: 'steady', clients: 3, every: 7, length: 900 }),
    'guide',
  ],
  [
    'own numbers, paced',
    scenario({ scope: 'user', ...own, work: 'burst', clients: 3, calls: 9 }),
    'pacing',
  ],
  [
    'writes',
    scenario({ scope: 'write_operation', work: 'burst', clients: 6, calls: 100 }),
    'guide',
  ],
  [
    'another seed',
    scenario({ scope: 'bulk_operation', work: 'burst', clients: 25, seed: 99 }),
    'full-jitter',
  ],
];

test('there are enough scenarios, of every scope that can be called and of every kind', () => {
  expect(cases.length).toBeGreaterThanOrEqual(20);
  const kinds = (key: 'work' | 'sharing'): number =>
    new Set(cases.map(([, played]) => played[key])).size;
  expect(kinds('work')).toBe(4);
  expect(kinds('sharing')).toBe(2);
  expect(new Set(cases.map(([, played]) => played.scope)).size).toBe(Object.keys(calls).length);
  expect(new Set(cases.map(([, , policy]) => policy)).size).toBe(9);
});

test.each(cases)(
  '%s: every response of the sandbox is the lab’s',
  async (_name, played, policy) => {
    const run = simulate(played, policy);
    const replay = new Replay(played);
    const { success } = calls[played.scope as CalledScope];
    const clients = played.sharing === 'shared' ? 1 : played.clients;
    for (const at of run.before) {
      for (let client = 0; client < clients; client += 1) {
        expect(await replay.send(at, client)).toEqual({ status: success, wait: 0 });
      }
    }
    expect(run.attempts.length).toBeGreaterThan(played.wait > 0 ? 1 : 5);
    const [lab, sandbox]: Response429[][] = [[], []];
    for (let row = 0; row < run.attempts.length; row += 1) {
      lab!.push(labResponse(run, row, success));
      sandbox!.push(await replay.send(run.attempts.at[row]!, run.attempts.client[row]!));
    }
    expect(sandbox).toEqual(lab);
  },
);

function labResponse({ attempts }: Run, row: number, success: number): Response429 {
  const wait = attempts.wait[row]!;
  return { status: wait === 0 ? success : 429, wait };
}
