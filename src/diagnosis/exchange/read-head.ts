import { addHeader, type Collector } from './collector';
import { spanned, type Format, type Header, type Span, type SpannedText } from './exchange';
import type { Lines } from './lines';

/** `HTTP/1.1 401 Unauthorized`, `HTTP/2 401`. */
export const statusLine = /^HTTP\/[0-9.]{1,4}\s+([0-9]{3})\b/;
/** `GET /api/v1/claims/ HTTP/1.1`. */
export const requestLine =
  /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT) (\S{1,1900}) HTTP\/[0-9.]{1,4}\s*$/;
const headerLine = /^(:?[A-Za-z][A-Za-z0-9_-]{0,60}):(?:[ \t]|$)/;

/** A header’s line at an offset of the input; null where it is none. */
export function readHeader(input: string, start: number, end: number): Header | null {
  const found = headerLine.exec(input.slice(start, Math.min(end, start + 100)));
  if (!found?.[1]) return null;
  let from = start + found[1].length + 1;
  while (from < end && (input[from] === ' ' || input[from] === '\t')) from++;
  let to = end;
  while (to > from && ' \t\r'.includes(input[to - 1] ?? '')) to--;
  return { name: found[1].toLowerCase(), value: spanned(input, from, to), start, end: to };
}

/** Notes a request line; a relative target gets its host from the headers later. */
export function takeRequest(
  collector: Collector,
  format: Format,
  line: SpannedText,
): ReturnType<Collector['begin']> {
  const found = requestLine.exec(line.text);
  const exchange = collector.forRequest(format);
  const method = found?.[1] ?? '';
  const target = found?.[2] ?? '';
  exchange.method = spanned(collector.input, line.start, line.start + method.length);
  const from = line.start + method.length + 1;
  exchange.url = spanned(collector.input, from, from + target.length);
  exchange.requestHeaders = [];
  exchange.headersShown = 'all';
  return exchange;
}

export function takeStatus(
  collector: Collector,
  format: Format,
  line: SpannedText,
): ReturnType<Collector['begin']> {
  const exchange = collector.forStatus(format);
  exchange.status = Number(statusLine.exec(line.text)?.[1]);
  exchange.statusAt = { start: line.start, end: line.end };
  exchange.responseHeaders = [];
  return exchange;
}

/** Reads the header lines from a line on; returns them with the index of the line behind them. */
export function readHeaders(lines: Lines, from: number): { headers: Header[]; next: number } {
  const headers: Header[] = [];
  let next = from;
  for (; next < lines.count; next++) {
    const header = readHeader(lines.input, lines.start(next), lines.end(next));
    if (!header) break;
    headers.push(header);
  }
  return { headers, next };
}

/** A status or request line without a sign before it, as `curl -i` and HTTPie print it, and its headers. */
export function readHead(lines: Lines, index: number, collector: Collector): number {
  const line = lines.spanned(index);
  if (line.end - line.start > 2000) return index;
  if (statusLine.test(line.text)) {
    const exchange = takeStatus(collector, 'curl -i', line);
    const { headers, next } = readHeaders(lines, index + 1);
    exchange.responseHeaders = headers;
    return next;
  }
  if (requestLine.test(line.text)) {
    const exchange = takeRequest(collector, 'HTTP request', line);
    const { headers, next } = readHeaders(lines, index + 1);
    exchange.requestHeaders = headers;
    exchange.bodyShown = true;
    return next;
  }
  return index;
}

const requestNames =
  /^(?:authorization|accept|accept-encoding|accept-language|user-agent|host|cookie|origin|referer|x-idempotency-key|if-none-match|:method|:path|:authority|sec-[a-z-]+)$/;
export const isRequestName = (name: string): boolean => requestNames.test(name);
const responseNames =
  /^(?:server|date|www-authenticate|allow|api-version|retry-after|set-cookie|etag|location|x-request-duration-ms|vary|last-modified|x-ratelimit-[a-z]+|strict-transport-security|access-control-[a-z-]+|x-api-deprecation-notice|transfer-encoding|age|cf-ray)$/;
const eitherNames =
  /^(?:content-type|content-length|x-request-id|cache-control|connection|keep-alive)$/;

/** Headers without a first line: which side they are of is told by their names. */
export function readHeaderBlock(lines: Lines, index: number, collector: Collector): number {
  const { headers, next } = readHeaders(lines, index);
  const isRequest = headers.some(({ name }) => requestNames.test(name));
  const isResponse = headers.some(({ name }) => responseNames.test(name));
  const isKnown = isRequest || isResponse || headers.some(({ name }) => eitherNames.test(name));
  if (!isKnown) {
    if (headers.length > 0) collector.skip(lines.between(index, next));
    return next;
  }
  const request = headers.filter(({ name }) => requestNames.test(name));
  const response = headers.filter(({ name }) => responseNames.test(name));
  const either = headers.filter(
    ({ name }) => !requestNames.test(name) && !responseNames.test(name),
  );
  if (isResponse) response.push(...either);
  else request.push(...either);
  if (request.length > 0) {
    const exchange = collector.continueOr(
      'headers',
      (last) => last.headersShown === 'none' && last.requestHeaders.length === 0,
    );
    exchange.requestHeaders = request;
    takePseudoHeaders(exchange.requestHeaders, exchange);
  }
  if (response.length > 0) {
    const exchange = collector.continueOr('headers', (last) => last.responseHeaders.length === 0);
    exchange.responseHeaders = response;
  }
  return next;
}

function takePseudoHeaders(
  headers: readonly Header[],
  exchange: ReturnType<Collector['begin']>,
): void {
  for (const { name, value } of headers) {
    if (name === ':method') exchange.method ??= value;
    if (name === ':path') exchange.url ??= value;
  }
}

/** Adds a header to a list where the line is one. */
export function takeHeader(input: string, span: Span, headers: Header[]): void {
  const header = readHeader(input, span.start, span.end);
  if (header) addHeader(headers, header.name, header.value, header);
}
