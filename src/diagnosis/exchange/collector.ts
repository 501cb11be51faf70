import {
  emptyExchange,
  type Exchange,
  type Format,
  type Header,
  type Span,
  type SpannedText,
} from './exchange';

/** Gathers the exchanges of an input in order: each reader completes the last one or begins another. */
export class Collector {
  readonly exchanges: Exchange[] = [];
  readonly unread: Span[] = [];

  constructor(readonly input: string) {}

  get last(): Exchange | undefined {
    return this.exchanges.at(-1);
  }

  begin(format: Format): Exchange {
    const exchange = emptyExchange(format);
    this.exchanges.push(exchange);
    return exchange;
  }

  /** The last exchange where `isOpen` says that it lacks what comes now, else a new one. */
  continueOr(format: Format, isOpen: (last: Exchange) => boolean): Exchange {
    const { last } = this;
    if (!last || !isOpen(last)) return this.begin(format);
    if (!last.formats.includes(format)) last.formats.push(format);
    return last;
  }

  /** The exchange a request line belongs to: a command without a response sent it. */
  forRequest(format: Format): Exchange {
    return this.continueOr(
      format,
      (last) =>
        isCommand(last) &&
        last.status === null &&
        last.failure === null &&
        last.formats.length === 1,
    );
  }

  /** The exchange a status line belongs to; after a redirect the next one, with the URL it was sent on to. */
  forStatus(format: Format): Exchange {
    const before = this.last;
    if (format === 'curl -v' && before?.status === null) takeForRequest(before);
    const exchange = this.continueOr(
      format,
      ({ status, failure, responseBody }) =>
        (status === null || status < 200) && failure === null && responseBody === null,
    );
    if (before && exchange !== before) followRedirect(before, exchange);
    return exchange;
  }

  skip(span: Span): void {
    const before = this.unread.at(-1);
    if (before && before.end + 2 >= span.start) before.end = span.end;
    else this.unread.push({ ...span });
  }
}

export function isCommand({ formats }: Exchange): boolean {
  return ['curl command', 'fetch call', 'PowerShell command'].includes(formats[0] ?? '');
}

/** A body between the lines of the request and those of the response is the request’s. */
function takeForRequest(exchange: Exchange): void {
  const { formats, requestBody, responseBody } = exchange;
  if (!formats.includes('curl -v') || requestBody || !responseBody) return;
  exchange.requestBody = responseBody;
  exchange.bodyShown = true;
  exchange.responseBody = null;
}

/** What curl sends to the `Location` of a redirect follows from its command. Source: FACTS.md §2, item 5. */
function followRedirect(before: Exchange, after: Exchange): void {
  const { status } = before;
  const location = before.responseHeaders.find(({ name }) => name === 'location');
  if (status === null || status < 300 || status > 399 || !location) return;
  after.url = { ...location.value, text: resolveUrl(location.value.text, before.url?.text) };
  const { method, follows } = before;
  if (!method || follows === null) return;
  const keeps = follows === 'same-method' || status > 303 || method.text !== 'POST';
  after.method = keeps ? method : { ...method, text: 'GET' };
  const isElsewhere = originOf(after.url.text) !== originOf(before.url?.text);
  after.requestHeaders = before.requestHeaders.filter(
    ({ name }) =>
      (name !== 'content-type' || keeps) &&
      !(isElsewhere && /^(?:authorization|cookie)$/.test(name)),
  );
  after.headersShown = before.headersShown;
  after.bodyShown = true;
  after.requestBody = status > 303 ? before.requestBody : null;
}

/** Scheme, host and port: where one differs, curl keeps credentials back. */
const originOf = (url: string | undefined): string | undefined =>
  /^https?:\/\/[^/?#]*/i.exec(url ?? '')?.[0];

export function resolveUrl(target: string, base: string | undefined): string {
  try {
    return new URL(target, base).href;
  } catch {
    return target;
  }
}

/** Adds a header, or appends to it where it was sent twice. */
export function addHeader(headers: Header[], name: string, value: SpannedText, span: Span): void {
  headers.push({ name: name.toLowerCase(), value, start: span.start, end: span.end });
}
