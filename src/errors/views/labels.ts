import type { ErrorEntry, LegacyResponse } from '../../contract/schema';

/** Who can fix an error. */
export const fixerLabels: Readonly<Record<ErrorEntry['fixers'][number], string>> = {
  caller: 'You',
  admin: 'Your organisation’s admin',
  upstream: 'Upstream',
};

/** Where a response without the envelope comes from. */
export const originLabels: Readonly<Record<LegacyResponse['origin'], string>> = {
  older: 'an older body',
  middleware: 'a check in front of the views',
  webhook: 'the ingestion webhook',
  route: 'an HTML page: no route matches the path',
  proxy: 'an HTML page of a proxy or load balancer',
};
