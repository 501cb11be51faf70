import { errors, type ErrorCode } from '../../contract/errors';
import type { Endpoint } from '../../contract/schema';
import { site } from '../../contract/site';
import { headerOf, type Exchange, type Header, type SpannedText } from '../exchange/exchange';
import { readAuthorization, type Authorization } from '../token/read-authorization';
import { bodyShape, type BodyShape } from './body-shape';
import { apiPrefix, routeOf, type Route } from './routes';

/** An exchange with all that follows from it: what the rules read. */
export interface Call {
  exchange: Exchange;
  /** All calls of the input in order, and this one’s position among them. */
  calls: readonly Call[];
  index: number;
  /** The reader’s clock, in milliseconds since 1970. */
  now: number;
  method: string | null;
  host: string | null;
  path: string | null;
  query: URLSearchParams;
  /** Null where no URL is shown. */
  route: Route | null;
  endpoint: Endpoint | null;
  authorizationHeader: Header | null;
  authorization: Authorization | null;
  body: BodyShape;
  code: ErrorCode | null;
  /** The response’s own `Date`. */
  serverTime: number | null;
  /** Whether the response is one of the API: it says so, or nothing says otherwise. */
  isApi: boolean;
}

/** The calls of a reading, in order. */
export function callsOf(exchanges: readonly Exchange[], now: number): Call[] {
  const shapes = new Map<string, BodyShape>();
  const calls: Call[] = [];
  for (const exchange of exchanges) {
    const key = `${exchange.status} ${exchange.responseBody?.text ?? ''}`;
    // A HAR repeats bodies; spans differ, so only those without messages are shared.
    const known = shapes.get(key);
    const body = known ?? bodyShape(exchange);
    if (body.messages.length === 0 && body.message === null) shapes.set(key, body);
    calls.push(toCall(exchange, body, now, calls));
  }
  return calls;
}

function toCall(exchange: Exchange, body: BodyShape, now: number, calls: readonly Call[]): Call {
  const target = targetOf(exchange.url);
  const method = exchange.method?.text.toUpperCase() ?? null;
  const route = target.path === null ? null : routeOf(target.path);
  const header = headerOf(exchange.requestHeaders, 'authorization') ?? null;
  const date = Date.parse(headerOf(exchange.responseHeaders, 'date')?.value.text ?? '');
  const isApi = isOfApi(exchange, target, body);
  return {
    exchange,
    calls,
    index: calls.length,
    now,
    method,
    ...target,
    route,
    endpoint: endpointOf(route, method),
    authorizationHeader: header,
    authorization: header ? readAuthorization(header.value) : null,
    body,
    code: isApi ? codeOf(exchange, body) : null,
    serverTime: Number.isNaN(date) ? null : date,
    isApi,
  };
}

function targetOf(url: SpannedText | null): Pick<Call, 'host' | 'path' | 'query'> {
  if (!url) return { host: null, path: null, query: new URLSearchParams() };
  const text = url.text.slice(0, 4000);
  if (/^[a-z]+:/i.test(text) && URL.canParse(text)) {
    const { host, pathname, searchParams } = new URL(text);
    return { host, path: pathname, query: searchParams };
  }
  // A path alone, or a variable that stands for the host.
  const path = /(?:^|[^/:])(\/[^?#\s]*)(?:\?([^#]*))?/.exec(
    text.replace(/^\$\{?\w+\}?|^\{\{\w+\}\}/, ''),
  );
  return { host: null, path: path?.[1] ?? null, query: new URLSearchParams(path?.[2] ?? '') };
}

/** The endpoint of a method; a path’s first one for a method it does not have. */
function endpointOf(route: Route | null, method: string | null): Endpoint | null {
  if (route?.kind !== 'endpoint' && route?.kind !== 'no-slash') return null;
  const wanted = method === 'HEAD' ? 'GET' : method;
  const found = route.endpoints.find((endpoint) => endpoint.method === wanted);
  if (found) return found;
  return wanted !== null || route.endpoints.length === 1 ? (route.endpoints[0] ?? null) : null;
}

const apiHost = new URL(site.api).host;
const ownHosts =
  /(?:^|\.)upstream\.example\.com(?::\d+)?$|^(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0|host\.docker\.internal)(?::\d+)?$/;

function isOfApi(
  exchange: Exchange,
  { host, path }: Pick<Call, 'host' | 'path'>,
  body: BodyShape,
): boolean {
  if (headerOf(exchange.responseHeaders, 'api-version') || body.kind === 'envelope') return true;
  if (host === null || host === apiHost || ownHosts.test(host)) return true;
  return path?.startsWith(apiPrefix) === true;
}

/** The code of the body, else the one its status alone stands for. */
function codeOf({ status, responseHeaders }: Exchange, body: BodyShape): ErrorCode | null {
  if (status !== null && status < 400) return null;
  if (body.code) return body.code;
  if (status === null || status === 400) return null;
  const isHtml =
    body.kind === 'html' ||
    /html/.test(headerOf(responseHeaders, 'content-type')?.value.text ?? '');
  if (isHtml && status !== 404) return null;
  return errors.find((error) => error.status === status)?.code ?? null;
}

/** The redirect that led to a call: the exchange just before it. */
export function redirectBefore(call: Call): Call | null {
  const before = call.calls[call.index - 1];
  const status = before?.exchange.status ?? 0;
  return before && status >= 301 && status <= 308 && status !== 304 ? before : null;
}
