import { Collector } from './collector';
import type { Exchange, Reading } from './exchange';
import { Lines } from './lines';
import { readAxios } from './logs/read-axios';
import { bodyLines, ParseBudget, readBody } from './read-body';
import { readOkHttp, readWire } from './logs/read-client-logs';
import { readFetchCall, readPowerShell } from './commands/read-code-calls';
import { readCurlCommand } from './commands/read-curl-command';
import { readHar } from './read-har';
import { readHead, readHeaderBlock } from './read-head';
import { readMessage } from './logs/read-messages';
import { readNetworkPanel } from './logs/read-network-panel';
import { readPostman } from './logs/read-postman';
import { readTrace } from './read-trace';
import { readCurlError, readVerbose } from './read-verbose';
import { findTokens } from '../token/find-tokens';

/**
 * Reads the exchanges of anything that was pasted: the output of curl, commands, HAR, tracebacks, consoles, logs,
 * bodies, headers, in any mix and order. Never throws; the work grows with the length. What is not understood stays
 * in `unread`.
 */
export function readExchanges(text: string): Reading {
  const har = readHar(text);
  if (har) return { text, exchanges: har, tokens: findTokens(text), unread: [] };
  const lines = new Lines(text);
  const collector = new Collector(text);
  const budget = new ParseBudget(text);
  let index = 0;
  while (index < lines.count) {
    const next = readNext(lines, index, collector, budget);
    if (next === index) {
      readRest(lines, index, collector);
      index++;
    } else index = next;
  }
  return {
    text,
    exchanges: collector.exchanges.filter(isTelling).map(withHost),
    tokens: findTokens(text),
    unread: collector.unread,
  };
}

/** The line behind what was read at a line; the same line where nothing was. */
function readNext(lines: Lines, index: number, collector: Collector, budget: ParseBudget): number {
  if (lines.isBlank(index)) return index + 1;
  const head = readHead(lines, index, collector);
  if (head > index) return takeBody(lines, head, collector, budget);
  for (const read of [
    readTrace,
    readVerbose,
    readCurlCommand,
    readFetchCall,
    readPowerShell,
    readCurlError,
    readNetworkPanel,
  ]) {
    const next = read(lines, index, collector);
    if (next > index) return next;
  }
  for (const read of [readWire, readPostman, readOkHttp, readAxios, readBody, readMessage]) {
    const next = read(lines, index, collector, budget);
    if (next > index) return next;
  }
  return readHeaderBlock(lines, index, collector);
}

/** The body below a head that was printed as it is. */
function takeBody(lines: Lines, from: number, collector: Collector, budget: ParseBudget): number {
  const { last } = collector;
  if (!last || !lines.isBlank(from) || from >= lines.count) return from;
  if (last.status === 204 || last.status === 304) return from;
  const { body, next } = bodyLines(lines, from, budget);
  if (!body) return from;
  if (last.status === null) last.requestBody = body;
  else if (last.responseBody === null) last.responseBody = body;
  else return from;
  return next;
}

/** A line of no known form: the body of a response that has none yet, else left as not understood. */
function readRest(lines: Lines, index: number, collector: Collector): void {
  const { last } = collector;
  const isPlainBody =
    last !== undefined &&
    last.formats.includes('curl -v') &&
    last.status !== null &&
    last.status >= 200 &&
    last.responseBody === null;
  if (isPlainBody) last.responseBody = lines.spanned(index);
  else collector.skip({ start: lines.start(index), end: lines.end(index) });
}

const isTelling = ({
  method,
  url,
  status,
  failure,
  responseBody,
  requestHeaders,
  responseHeaders,
}: Exchange): boolean =>
  Boolean(method ?? url ?? status ?? failure ?? responseBody) ||
  requestHeaders.length + responseHeaders.length > 0;

/** A path gets the host of the request’s `Host`; `https` where the host is no local one. */
function withHost(exchange: Exchange): Exchange {
  const { url, requestHeaders } = exchange;
  if (!url?.text.startsWith('/')) return exchange;
  const host = requestHeaders.find(({ name }) => name === 'host' || name === ':authority')?.value
    .text;
  if (!host || !/^[\w.:[\]-]{1,253}$/.test(host)) return exchange;
  const scheme = /^(?:localhost|127\.|\[::1\])/.test(host) ? 'http' : 'https';
  return { ...exchange, url: { ...url, text: `${scheme}://${host}${url.text}` } };
}
