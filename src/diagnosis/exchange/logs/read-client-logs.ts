import type { Collector } from '../collector';
import { spanned, type Exchange, type SpannedText } from '../exchange';
import type { Lines } from '../lines';
import { bodyLines, type ParseBudget } from '../read-body';
import { readHeader, readHeaders, requestLine, statusLine } from '../read-head';

const sent = /^--> (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (\S{1,1900})(?: \S{1,20})?(?: \(|\s*$)/;
const received = /^<-- ([1-5]\d\d)\b.{0,60}?(https?:\/\/\S{1,1800})?(?: \(|\s*$)/;

/** OkHttp’s log: `--> GET https://…`, headers, `<-- 401 Unauthorized https://… (53ms)`, headers and body. */
export function readOkHttp(
  lines: Lines,
  index: number,
  collector: Collector,
  budget: ParseBudget,
): number {
  const head = lines.head(index);
  if (!/^(?:-->|<--) /.test(head)) return index;
  const start = lines.start(index);
  const part = (text: string): SpannedText => {
    const from = start + head.indexOf(text);
    return spanned(lines.input, from, from + text.length);
  };
  const request = sent.exec(head);
  const response = request ? null : received.exec(head);
  if (!request && !response) return /^(?:-->|<--) END /.test(head) ? index + 1 : index;
  const { headers, next } = readHeaders(lines, index + 1);
  const { body, next: behind } = lines.isBlank(next)
    ? bodyLines(lines, next, budget)
    : { body: null, next };
  if (request) {
    const exchange = collector.forRequest('HTTP request');
    exchange.method = part(request[1] ?? '');
    exchange.url = part(request[2] ?? '');
    exchange.requestHeaders = headers;
    // What signs the request may come after what writes the log.
    exchange.headersShown = headers.length > 0 ? 'most' : 'none';
    exchange.requestBody = body;
    return behind;
  }
  const exchange = collector.forStatus('HTTP request');
  exchange.status = Number(response?.[1]);
  exchange.statusAt = { start, end: lines.end(index) };
  if (response?.[2]) exchange.url ??= part(response[2]);
  exchange.responseHeaders = headers;
  exchange.responseBody = body;
  return behind;
}

const wire = /^(?:<- |-> |send: |reply: |[\d/]{1,10} [\d:.]{1,15} )?b?(?=["'])/;
/** What a quoted text must begin with: a first line, a header, or a body. */
const quotedPart = /^["'](?:[A-Z]{3,7} \S|HTTP\/\d|[A-Za-z-]{1,60}: |\\r\\n|\{)/;
const printedHeader = /^header: (?=[A-Za-z])/;

/** What a client sent and got as quoted texts: Ruby’s `set_debug_output`, Python’s `debuglevel`, Go’s `%q`. */
export function readWire(
  lines: Lines,
  index: number,
  collector: Collector,
  budget: ParseBudget,
): number {
  const head = lines.head(index);
  const { last } = collector;
  const named = printedHeader.exec(head);
  if (named && last?.status != null) {
    const header = readHeader(lines.input, lines.start(index) + named[0].length, lines.end(index));
    if (header) last.responseHeaders.push(header);
    return header ? index + 1 : index;
  }
  const found = wire.exec(head);
  if (!found || !quotedPart.test(head.slice(found[0].length))) return index;
  const value = budget.parse(lines.input, lines.start(index) + found[0].length);
  const end = lines.end(index);
  // An access log quotes a request line as well, and says more behind it.
  if (value?.kind !== 'string' || value.end > end) return index;
  if (lines.input.slice(value.end, end).trim() !== '') return index;
  const span = { start: value.start + 1, end: value.end - 1 };
  return takeText(collector, value.text, span, found[0].startsWith('-> ')) ? index + 1 : index;
}

/** Takes a message or a part of one; false where it is neither. */
function takeText(
  collector: Collector,
  text: string,
  span: { start: number; end: number },
  isPart: boolean,
): boolean {
  const [head = '', ...rest] = text.split(/\r?\n\r?\n/, 40);
  const [first = '', ...lines] = head.split(/\r?\n/);
  const body = rest.join('\n\n');
  const part = (inner: string): SpannedText => ({ ...span, text: inner });
  const headers = lines.flatMap((line) => {
    const header = readHeader(line, 0, line.length);
    return header ? [{ ...span, name: header.name, value: part(header.value.text) }] : [];
  });
  const request = requestLine.exec(first);
  if (request) {
    const exchange = collector.forRequest('HTTP request');
    exchange.method = part(request[1] ?? '');
    exchange.url = part(request[2] ?? '');
    exchange.requestHeaders = headers;
    exchange.headersShown = 'all';
    if (body) exchange.requestBody = part(body);
    return true;
  }
  const status = statusLine.exec(first);
  if (status) {
    const exchange = collector.forStatus('HTTP request');
    exchange.status = Number(status[1]);
    exchange.statusAt = span;
    exchange.responseHeaders = headers;
    if (body) exchange.responseBody = part(body);
    return true;
  }
  const { last } = collector;
  return isPart && last?.status != null && takePart(last, text, part);
}

/** A header or a body in a text of its own. */
function takePart(last: Exchange, text: string, part: (inner: string) => SpannedText): boolean {
  const line = text.trim();
  if (line === '') return true;
  const header = readHeader(line, 0, line.length);
  if (header) {
    const value = part(header.value.text);
    last.responseHeaders.push({ ...value, name: header.name, value });
    return true;
  }
  if (last.responseBody) return false;
  last.responseBody = part(text);
  return true;
}
