import type { Collector } from '../collector';
import { emptyExchange, type Header, type SpannedText } from '../exchange';
import type { Lines } from '../lines';
import { isRequestName } from '../read-head';

const label = /^(?:Request (?:URL|Method)|Status Code|Remote Address|Referrer Policy):?\s*$/;
const heading = /^(General|Response Headers|Request Headers|Raw)(?: \(\d{1,3}\))?:?\s*$/;
const name = /^:?[A-Za-z][\w-]{0,60}:?\s*$/;

/** The headers tab of a browser’s network panel, where each name stands on a line and its value on the next. */
export function readNetworkPanel(lines: Lines, index: number, collector: Collector): number {
  if (!/^Request URL:?\s*$/.test(lines.head(index))) return index;
  const exchange = emptyExchange('browser console');
  let side: Header[] | null = null;
  let at = index;
  while (at < lines.count) {
    const head = lines.head(at);
    const section = heading.exec(head)?.[1];
    if (section || head.trim() === '') {
      if (section === 'Request Headers') side = exchange.requestHeaders;
      if (section === 'Response Headers') side = exchange.responseHeaders;
      at++;
      continue;
    }
    const isLabel = label.test(head);
    if ((!isLabel && !name.test(head)) || at + 1 >= lines.count) break;
    const value = lines.spanned(at + 1);
    const key = head
      .trim()
      .replace(/(?<=.):$/, '')
      .toLowerCase();
    if (isLabel) takeLabel(exchange, key, value);
    else {
      const header = { name: key, value, start: lines.start(at), end: value.end };
      const own = isRequestName(key) ? exchange.requestHeaders : exchange.responseHeaders;
      (side ?? own).push(header);
    }
    at += 2;
  }
  if (!exchange.url) return index;
  if (exchange.requestHeaders.length > 0) exchange.headersShown = 'most';
  collector.exchanges.push(exchange);
  return at;
}

function takeLabel(
  exchange: ReturnType<typeof emptyExchange>,
  key: string,
  value: SpannedText,
): void {
  if (key === 'request url') exchange.url = value;
  else if (key === 'request method') exchange.method = value;
  else if (key === 'status code') {
    const status = /[1-5]\d\d/.exec(value.text.slice(0, 20))?.[0];
    exchange.status = status === undefined ? null : Number(status);
    exchange.statusAt = value;
  }
}
