import { site } from '../../contract/site';
import type { ExchangeDiagnosis } from '../diagnosis';
import { headerOf, type Exchange, type Header } from '../exchange/exchange';
import { reproduceWithCurl } from '../report/reproduce';

const nowhere = { start: 0, end: 0 };
const header = (name: string, text: string): Header => ({
  name,
  value: { text, ...nowhere },
  ...nowhere,
});

/**
 * The command that shows whether the call is fixed: the request that the caller wrote, before any redirect, with the
 * slash, the header and the types that the API wants. Credentials and values are placeholders. Null without a URL.
 */
export function proofCurl(
  exchanges: readonly ExchangeDiagnosis[],
  verdict: ExchangeDiagnosis,
): string | null {
  let at = exchanges.indexOf(verdict);
  while (exchanges[at - 1]?.leadsOn) at -= 1;
  const exchange = exchanges[at]?.exchange ?? verdict.exchange;
  const { url } = exchange;
  if (!url) return null;
  const path = pathOf(url.text);
  if (!path.startsWith('/api/v1/')) return reproduceWithCurl(exchange);
  const command = reproduceWithCurl({
    ...exchange,
    url: { ...url, text: withSlash(url.text) },
    requestHeaders: headersFor(path, exchange),
  });
  const token = path.startsWith('/api/v1/ingest/') ? '$INGESTION_TOKEN' : '$ACCESS_TOKEN';
  const body = takesBody(path, exchange) && !exchange.requestBody ? ' \\\n  -d @body.json' : '';
  return command && command.replace('$TOKEN', token) + body;
}

function pathOf(url: string): string {
  try {
    return new URL(url, site.api).pathname;
  } catch {
    return '';
  }
}

/** The path with its last slash, the query kept. */
const withSlash = (url: string): string => url.replace(/^([^?#]*[^/?#])(?=$|[?#])/, '$1/');

/** Login, refresh, verify and health need no credentials: `Authorization` would only be another thing to go wrong. */
const withoutCredentials = /^\/api\/v1\/(?:auth|health)\//;

/** Whether the request has a body that counts: triggering a report needs none. */
const takesBody = (path: string, { method, requestBody }: Exchange): boolean =>
  requestBody !== null ||
  (/^(?:post|put|patch)$/i.test(method?.text ?? '') && path !== '/api/v1/reports/trigger/');

function headersFor(path: string, exchange: Exchange): Header[] {
  const accept = headerOf(exchange.requestHeaders, 'accept');
  return [
    ...(withoutCredentials.test(path) ? [] : [header('authorization', 'Bearer token')]),
    ...(accept && accept.value.text !== '*/*' ? [header('accept', 'application/json')] : []),
    ...(takesBody(path, exchange) ? [header('content-type', 'application/json')] : []),
  ];
}
