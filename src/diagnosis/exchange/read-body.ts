import { isCommand, type Collector } from './collector';
import { spanned, type Exchange, type SpannedText } from './exchange';
import type { Lines } from './lines';
import { entryOf, parseLiteral, textOf, type Literal } from './parse-literal';
import { isCurlCommand } from './commands/read-curl-command';
import { requestLine, statusLine } from './read-head';
import { isNoise, isVerbose } from './read-verbose';

const otherStart =
  /^(?:=> |<= |--> |<-- |== Info|curl: \(\d|Traceback \(|(?:await )?fetch\(|[A-Za-z]*Error: )/;

/** Whether a line begins something else than a body’s next line. */
export function isStart(line: string): boolean {
  return (
    statusLine.test(line) ||
    requestLine.test(line) ||
    isVerbose(line) ||
    isCurlCommand(line) ||
    otherStart.test(line)
  );
}

/** Bounds the work of parsing that fails: otherwise braces without an end would make it grow with their square. */
export class ParseBudget {
  private left: number;

  constructor(input: string) {
    this.left = 4 * input.length + 10_000;
  }

  /** The value at a position of the input; null where there is none, or where the budget is spent. */
  parse(input: string, from: number): Literal | null {
    if (this.left <= 0) return null;
    const { value, failedAt } = parseLiteral(input, from);
    if (!value) this.left -= failedAt - from + 1;
    return value;
  }
}

/** The lines of a body after its headers, up to the next start; null where there are none. */
export function bodyLines(
  lines: Lines,
  from: number,
  budget: ParseBudget,
): { body: SpannedText | null; next: number } {
  let index = from;
  while (index < lines.count && lines.isBlank(index)) index++;
  if (index >= lines.count || isStart(lines.head(index))) return { body: null, next: index };
  const start = lines.start(index);
  const json = /^\s*[{[]/.test(lines.head(index))
    ? budget.parse(lines.input, skipSpace(lines.input, start))
    : null;
  if (json) {
    return { body: spanned(lines.input, json.start, json.end), next: lines.at(json.end - 1) + 1 };
  }
  let end = start;
  for (; index < lines.count && !isStart(lines.head(index)); index++) {
    end = cutInfo(lines, index);
    if (end < lines.end(index)) {
      index++;
      break;
    }
  }
  const body = spanned(lines.input, start, end);
  return { body: body.text.trim() === '' ? null : body, next: index };
}

const skipSpace = (input: string, at: number): number => {
  while (/\s/.test(input[at] ?? 'x')) at++;
  return at;
};

/** curl’s next message follows a body without a line break: `…}* Connection #0 to host …`. */
function cutInfo(lines: Lines, index: number): number {
  const end = lines.end(index);
  const from = Math.max(lines.start(index), end - 300);
  const tail = lines.input.slice(from, end);
  const at = tail.search(/\* (?:Connection #|Closing connection| {2}Trying )/);
  return at < 0 ? end : from + at;
}

/** JSON or HTML that stands by itself, or after a head. */
export function readBody(
  lines: Lines,
  index: number,
  collector: Collector,
  budget: ParseBudget,
): number {
  const head = lines.head(index);
  if (isNoise(head)) return index;
  if (/^\s*(?:b?["'])?[{[]/.test(head)) {
    const from = lines.start(index) + head.search(/[{[]/);
    const value = budget.parse(lines.input, from);
    if (value && value.kind !== 'word' && !isLabel(value, lines.input)) {
      takeValue(collector, value);
      return lines.at(value.end - 1) + 1;
    }
    if (!/^\s*(?:b?["'])?\{\s*["']/.test(head) && head.trim() !== '{') return index;
    const { body, next } = bodyLines(lines, index, budget);
    if (!body) return index;
    giveBody(collector, body);
    return next;
  }
  if (/^\s*<(?:!doctype|html|head|title|\?xml|center|h1)\b/i.test(head)) {
    const { body, next } = bodyLines(lines, index, budget);
    if (!body) return index;
    giveBody(collector, body);
    return next;
  }
  return index;
}

/** Whether a list of bare words has text behind it, as `[ERROR] GET …` of a log or a console. */
function isLabel(value: Literal, input: string): boolean {
  return (
    value.kind === 'array' &&
    value.items.length > 0 &&
    value.items.every(({ kind }) => kind === 'word') &&
    /^[ \t:-]{0,10}[^\s,\]})]/.test(input.slice(value.end, value.end + 12))
  );
}

/** A log line in JSON names the call itself; everything else is a body. */
function takeValue(collector: Collector, value: Literal): void {
  const text = (...keys: string[]): SpannedText | null => {
    for (const key of keys) {
      const found = entryOf(value, key);
      if (found && textOf(found) !== undefined) return placedText(found);
    }
    return null;
  };
  const url = text('url', 'path', 'uri', 'request_path');
  const status = text('status', 'status_code', 'statusCode');
  if (value.kind === 'object' && url && status && /^[1-5]\d\d$/.test(status.text)) {
    const exchange = collector.begin('log line');
    exchange.url = url;
    exchange.method = text('method', 'verb', 'request_method');
    exchange.status = Number(status.text);
    exchange.statusAt = status;
    const sent = Date.parse(text('time', 'timestamp', '@timestamp', 'ts')?.text ?? '');
    exchange.sentAt = Number.isNaN(sent) ? null : sent;
    const body = entryOf(value, 'response') ?? entryOf(value, 'body');
    if (body)
      exchange.responseBody =
        body.kind === 'object' ? spanned(collector.input, body.start, body.end) : placedText(body);
    return;
  }
  giveBody(collector, spanned(collector.input, value.start, value.end));
}

const placedText = (value: Literal): SpannedText => {
  const inner = value.kind === 'string' ? 1 : 0;
  return { text: textOf(value) ?? '', start: value.start + inner, end: value.end - inner };
};

/** Gives a body to the exchange that lacks it. */
export function giveBody(collector: Collector, body: SpannedText): void {
  const { last } = collector;
  if (last && isUnsent(last)) {
    last.requestBody = body;
    last.bodyShown = true;
    return;
  }
  // `--trace-ascii -` prints a body twice: in its dump, and as the output.
  if (last?.responseBody && last.responseBody.text.replace(/\n/g, '') === body.text) return;
  const exchange = collector.continueOr(
    'body',
    ({ responseBody, status }) => responseBody === null && (status === null || status >= 200),
  );
  exchange.responseBody = body;
}

/** A printed request without a response yet: what follows its headers is its own body. */
const isUnsent = (exchange: Exchange): boolean =>
  exchange.status === null &&
  exchange.requestBody === null &&
  exchange.formats.includes('HTTP request') &&
  !isCommand(exchange) &&
  exchange.method?.text !== 'GET';
