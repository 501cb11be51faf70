import type { ErrorEntry, LegacyResponse, Retry } from '../../contract/schema';

/** Who can fix an error. */
export const fixerLabels: Readonly<Record<ErrorEntry['fixers'][number], string>> = {
  caller: 'You',
  admin: 'Your organisation’s admin',
  upstream: 'Upstream',
};

/** Whether to retry. */
export const verdictLabels: Readonly<Record<Retry['verdict'], string>> = {
  after_change: 'No: change the request first',
  after_wait: 'Yes, after `wait_seconds`',
  if_repeatable: 'Only if it is safe to repeat',
  depends: 'Depends on the status',
};

/** The global classes of tokens.css that set `--verdict` and `--verdict-soft`. */
export const verdictClasses: Readonly<Record<Retry['verdict'], string>> = {
  after_change: 'verdict-change',
  after_wait: 'verdict-wait',
  if_repeatable: 'verdict-safe',
  depends: 'verdict-depends',
};

/** Where a response without the envelope comes from. */
export const originLabels: Readonly<Record<LegacyResponse['origin'], string>> = {
  older: 'an older body',
  middleware: 'a check in front of the views',
  webhook: 'the ingestion webhook',
  route: 'an HTML page: no route matches the path',
  proxy: 'an HTML page of a proxy or load balancer',
};
