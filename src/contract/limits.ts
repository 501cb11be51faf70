import type { Limit } from './schema';

/** Every rate-limit scope. Windows slide. Source: FACTS.md §4. */
export const limits = [
  {
    scope: 'authentication',
    requests: 5,
    period: 'hour',
    key: 'ip',
    appliesTo: 'Login, refresh and verify together (protection against guessed passwords)',
  },
  {
    scope: 'report_generation',
    requests: 10,
    period: 'hour',
    key: 'user',
    appliesTo: 'Triggering a report (expensive)',
  },
  {
    scope: 'bulk_operation',
    requests: 20,
    period: 'hour',
    key: 'user',
    appliesTo: 'Uploads and batch operations',
  },
  {
    scope: 'read_only',
    requests: 2000,
    period: 'hour',
    key: 'user',
    appliesTo: 'GET on claims and drift events',
  },
  {
    scope: 'write_operation',
    requests: 500,
    period: 'hour',
    key: 'user',
    appliesTo: 'POST, PUT, PATCH and DELETE where nothing more specific applies',
  },
  {
    scope: 'user',
    requests: 1000,
    period: 'hour',
    key: 'user',
    appliesTo: 'The default for signed-in calls where nothing more specific applies',
  },
  {
    scope: 'anon',
    requests: 100,
    period: 'hour',
    key: 'ip',
    appliesTo: 'The default for calls without a user: health and the ingestion webhook',
  },
  {
    scope: 'anon_strict',
    requests: 30,
    period: 'hour',
    key: 'ip',
    appliesTo: 'Calls without a user, strict; configured, used by no documented endpoint',
  },
  {
    scope: 'burst',
    requests: 60,
    period: 'minute',
    key: 'user_or_ip',
    appliesTo: 'Bursts; configured, used by no documented endpoint',
  },
  {
    scope: 'sustained',
    requests: 10000,
    period: 'day',
    key: 'user_or_ip',
    appliesTo: 'Sustained use; configured, used by no documented endpoint',
  },
] as const satisfies readonly Limit[];

/** The name of a rate limit. */
export type Scope = (typeof limits)[number]['scope'];
