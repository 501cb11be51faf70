import { findLimit } from '../../contract/find';
import type { Limit } from '../../contract/schema';
import { formatSeconds } from '../../limits/rates';
import { headerOf } from '../exchange/exchange';
import { waitIn } from './body-shape';
import type { Call } from './call';
import { responseHeader } from './evidence';
import type { Evidence } from './rule';

/** The wait of a 429 in seconds: of the body, else of `Retry-After`; null where neither says. */
export function waitOf({ body, exchange }: Call): number | null {
  if (body.waitSeconds !== null) return body.waitSeconds;
  return waitIn(headerOf(exchange.responseHeaders, 'retry-after')?.value.text);
}

/** When the call was made, by the best clock the input has; null where it has none. */
export const timeOf = ({ serverTime, exchange }: Call): number | null =>
  serverTime ?? exchange.sentAt;

/** The scope that counts a call: the one of its path and method, signed in or not. */
export function scopeOf({ endpoint: called, route, authorizationHeader }: Call): Limit | null {
  // Without a method the path tells, where all its endpoints share a scope.
  const list = route?.kind === 'endpoint' ? route.endpoints : [];
  const endpoint = called ?? (list.every(({ scope }) => scope === list[0]?.scope) ? list[0] : null);
  if (!endpoint) return null;
  return findLimit((authorizationHeader && endpoint.signedInScope) || endpoint.scope);
}

/** When to send one request again, as a sentence after another; empty where nothing says. */
export const waitText = (call: Call): string => {
  const wait = waitOf(call);
  if (wait === null) return '';
  const from = timeOf(call);
  const until = from === null ? NaN : from + wait * 1000;
  const clock = until <= 8.64e15 ? `, at ${new Date(until).toISOString().slice(11, 19)} UTC` : '';
  return ` Send one request again in ${formatSeconds(wait)}${from === null ? '' : ` from the response on${clock}`}.`;
};

/** Where the wait stands: in the body, else in its header. */
export const waitEvidence = (call: Call): (Evidence | null)[] => {
  const { body, exchange } = call;
  const found =
    exchange.responseBody &&
    /"?wait_seconds"?'?\s{0,4}:\s{0,4}\d{1,9}/.exec(exchange.responseBody.text.slice(0, 5000));
  const span =
    found &&
    exchange.responseBody &&
    exchange.responseBody.end - exchange.responseBody.start === exchange.responseBody.text.length
      ? exchange.responseBody.start + found.index
      : null;
  return [
    span !== null && found
      ? {
          text: found[0],
          start: span,
          end: span + found[0].length,
          shown: `"wait_seconds": ${body.waitSeconds ?? ''}`,
        }
      : responseHeader(call, 'retry-after'),
  ];
};
