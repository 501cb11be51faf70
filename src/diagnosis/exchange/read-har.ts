import { emptyExchange, type Exchange, type Header } from './exchange';
import { failureIn } from './failures';
import { entryOf, itemsOf, parseLiteral, stringOf, textOf, type Literal } from './parse-literal';

/** The exchanges of a HAR, or of one entry of it; null where the input is none. */
export function readHar(input: string): Exchange[] | null {
  const start = input.search(/\S/);
  if (start < 0 || (input[start] !== '{' && input[start] !== '[')) return null;
  if (!/"(?:entries|request)"/.test(input)) return null;
  const { value } = parseLiteral(input, start);
  if (!value) return null;
  const entries = entriesOf(value);
  if (entries.length === 0) return null;
  const exchanges = entries.map(toExchange);
  // Browsers leave credentials out of a HAR unless asked: only where one is there are all of them.
  const hasCredentials = exchanges.some(({ requestHeaders }) =>
    requestHeaders.some(({ name }) => name === 'authorization'),
  );
  if (hasCredentials) for (const exchange of exchanges) exchange.headersShown = 'all';
  return exchanges;
}

function entriesOf(value: Literal): readonly Literal[] {
  const list = itemsOf(
    entryOf(entryOf(value, 'log'), 'entries') ?? entryOf(value, 'entries') ?? value,
  );
  const all = list.length > 0 ? list : [value];
  return all.filter((entry) => entryOf(entryOf(entry, 'request'), 'url') !== undefined);
}

function toExchange(entry: Literal): Exchange {
  const exchange = emptyExchange('HAR');
  const request = entryOf(entry, 'request');
  const response = entryOf(entry, 'response');
  exchange.method = stringOf(entryOf(request, 'method'));
  exchange.url = stringOf(entryOf(request, 'url'));
  exchange.requestHeaders = headersOf(entryOf(request, 'headers'));
  exchange.headersShown = 'most';
  exchange.bodyShown = true;
  exchange.requestBody = stringOf(entryOf(entryOf(request, 'postData'), 'text'));
  exchange.responseHeaders = headersOf(entryOf(response, 'headers'));
  const content = entryOf(response, 'content');
  if (textOf(entryOf(content, 'encoding')) !== 'base64') {
    exchange.responseBody = stringOf(entryOf(content, 'text'));
  }
  const sent = Date.parse(textOf(entryOf(entry, 'startedDateTime')) ?? '');
  exchange.sentAt = Number.isNaN(sent) ? null : sent;
  takeStatus(exchange, entry, response);
  return exchange;
}

function takeStatus(exchange: Exchange, entry: Literal, response: Literal | undefined): void {
  const status = entryOf(response, 'status');
  const number = Number(textOf(status));
  if (status && number >= 100 && number <= 599) {
    exchange.status = number;
    exchange.statusAt = { start: status.start, end: status.end };
    return;
  }
  const error =
    entryOf(response, '_error') ?? entryOf(entry, '_error') ?? entryOf(response, '_failureText');
  const text = stringOf(error);
  exchange.failure =
    (text && failureIn(text)) ??
    (status ? { kind: 'fetch-failed', text: '0', start: status.start, end: status.end } : null);
}

function headersOf(list: Literal | undefined): Header[] {
  return itemsOf(list).flatMap((item) => {
    const name = textOf(entryOf(item, 'name'));
    const value = entryOf(item, 'value');
    if (name === undefined || value?.kind !== 'string') return [];
    const text = { text: value.text, start: value.start + 1, end: value.end - 1 };
    return [{ name: name.toLowerCase(), value: text, start: text.start, end: text.end }];
  });
}
