import type { Collector } from './collector';
import { spanned, within, type FailureKind } from './exchange';
import { failureIn } from './failures';
import type { Lines } from './lines';
import { requestLine, statusLine, takeHeader, takeRequest, takeStatus } from './read-head';

/** `--trace-time` puts a time before each line. */
const timed = /^\d\d:\d\d:\d\d\.\d{1,6} /;
/** Lines of `curl -v` that say nothing about the exchange: amounts of data, and the progress meter. */
const noise =
  /^(?:[{}] \[\d+ bytes data\]| {2}% Total |\s+Dload {2}Upload|\s*\d{1,3}\s+[\d.]+[kMG]?\s+\d{1,3}\s)/;

export const isNoise = (line: string): boolean => noise.test(line);

/** Whether a line belongs to the output of `curl -v`: behind it a body is over. */
export function isVerbose(line: string): boolean {
  const text = line.replace(timed, '');
  return /^(?:\* [\s\S]|> \S|< HTTP\/|[{}] \[\d+ bytes data\])/.test(text) && !isQuote(text);
}

/** A quoted e-mail or prompt is no request line. */
const isQuote = (text: string): boolean =>
  text.startsWith('> ') && !/^> (?:[A-Za-z:][\w-]*[: ])/.test(text);

/** One line of `curl -v`: `> `, `< `, `* ` or noise. */
export function readVerbose(lines: Lines, index: number, collector: Collector): number {
  const { input } = lines;
  const head = lines.head(index);
  if (noise.test(head)) {
    // The meter of a pipe has no line end of its own: `0*   Trying …`.
    return index + 1;
  }
  const skipped = timed.exec(head)?.[0].length ?? 0;
  const sign = head[skipped];
  const isBare = head.length <= skipped + 2;
  if (sign !== '>' && sign !== '<' && sign !== '*') return index;
  if (!isBare && head[skipped + 1] !== ' ') return index;
  const start = lines.start(index) + skipped + 2;
  const line = spanned(input, Math.min(start, lines.end(index)), lines.end(index));
  const { last } = collector;
  if (sign === '*') {
    takeInfo(collector, line);
    return index + 1;
  }
  if (sign === '>') {
    if (requestLine.test(line.text.slice(0, 2000))) {
      takeRequest(collector, 'curl -v', line);
      return index + 1;
    }
    if (!last?.formats.includes('curl -v')) return index;
    takeHeader(input, line, last.requestHeaders);
    return index + 1;
  }
  if (statusLine.test(line.text.slice(0, 100))) {
    takeStatus(collector, 'curl -v', line);
    return index + 1;
  }
  if (last?.status == null || (!isBare && !/^< [A-Za-z:][\w-]*:/.test(head.slice(skipped)))) {
    return index;
  }
  takeHeader(input, line, last.responseHeaders);
  return index + 1;
}

const curlError = /^curl: \(\d{1,3}\) /;

/** What curl’s exit statuses mean, as its words may be translated. */
const curlErrors: ReadonlyMap<number, FailureKind> = new Map([
  [6, 'dns'],
  [7, 'refused'],
  [28, 'timeout'],
  [35, 'tls'],
  [52, 'reset'],
  [56, 'reset'],
  [60, 'tls'],
]);

/** `curl: (6) Could not resolve host: …`, also where curl printed nothing else. */
export function readCurlError(lines: Lines, index: number, collector: Collector): number {
  if (!curlError.test(lines.head(index))) return index;
  const line = lines.spanned(index);
  const number = Number(/\d{1,3}/.exec(line.text)?.[0]);
  const kind = curlErrors.get(number);
  const failure =
    failureIn(within(line, 0, 2000)) ?? (kind ? { kind, ...within(line, 0, 500) } : null);
  if (!failure) return index;
  const exchange = collector.continueOr('curl -v', ({ status }) => status === null);
  exchange.failure = failure;
  return index + 1;
}

function takeInfo(collector: Collector, line: ReturnType<typeof spanned>): void {
  const text = line.text.slice(0, 500);
  if (!/resolve|refused|timed out|SSL|certificate|Failed to connect|reset|Empty reply/i.test(text))
    return;
  if (/^\s*(?:SSL connection using|SSL certificate verify ok)/.test(text)) return;
  const failure = failureIn(within(line, 0, 2000));
  const { last } = collector;
  if (failure && last && last.status === null && last.formats.includes('curl -v')) {
    last.failure = failure;
  }
}
