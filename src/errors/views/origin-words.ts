import type { OtherBody } from '../../contract/schema';

/** Where a body outside the envelope comes from, in words. */
export const originWords: Readonly<Record<OtherBody['origin'], string>> = {
  older: 'an older body',
  middleware: 'a check in front of the views',
  webhook: 'the ingestion webhook',
  route: 'an HTML page: no route matches the path',
  proxy: 'an HTML page of a proxy or load balancer',
};
