import { headerOf, within, type Exchange, type Header, type Placed } from '../exchange/exchange';
import { redact, redactUrl } from '../report/redact';
import type { Call } from './call';
import type { Evidence } from './rule';

/** Headers whose values say nothing about a person and hold no credential. */
const plainHeaders =
  /^(?:accept|content-type|content-length|allow|api-version|retry-after|date|www-authenticate|x-ratelimit-[a-z]+|server|x-api-deprecation-notice)$/;

export const quote = (place: Placed, shown: string): Evidence => ({
  text: place.text,
  start: place.start,
  end: place.end,
  shown,
});

/** A header’s line; credentials and unknown values are left out of what is shown. */
export function headerEvidence(header: Header | null | undefined): Evidence | null {
  if (!header) return null;
  const { name, value, start, end } = header;
  const shown = name === 'location' ? redactUrl(value.text) : plainHeaders.test(name) ? redact(value.text.slice(0, 200)) : '…';
  return { text: value.text, start, end, shown: `${titleOf(name)}: ${shown}` };
}

export const responseHeader = ({ exchange }: Call, name: string): Evidence | null =>
  headerEvidence(headerOf(exchange.responseHeaders, name));

export const requestHeader = ({ exchange }: Call, name: string): Evidence | null =>
  headerEvidence(headerOf(exchange.requestHeaders, name));

const titleOf = (name: string): string =>
  name.replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase());

/** The `Authorization` line, its credential described and not quoted. */
export function authorizationEvidence(call: Call): Evidence | null {
  const { authorizationHeader: header, authorization } = call;
  if (!header || !authorization) return null;
  const { scheme, token, problem } = authorization;
  const words = header.value.text.split(/\s+/).filter(Boolean).length - (scheme ? 1 : 0);
  const credential = token?.text ?? '';
  const described =
    problem === 'scheme-twice'
      ? 'Bearer <token>'
      : problem === 'placeholder' && /^[\w$<>{}[\]%. -]{1,30}$/.test(credential) && !/\d{3}/.test(credential)
        ? credential
        : words === 0
          ? ''
          : words > 1
            ? `<${words} words>`
            : '<token>';
  return {
    text: header.value.text,
    start: header.start,
    end: header.end,
    shown: `Authorization: ${[scheme, described].filter(Boolean).join(' ')}`.trim(),
  };
}

/** The request’s method and path. */
export function requestEvidence({ exchange, method }: Call): Evidence | null {
  const { url } = exchange;
  if (!url) return null;
  const start = exchange.method && exchange.method.start < url.start && url.start - exchange.method.end <= 2 ? exchange.method.start : url.start;
  return { text: url.text, start, end: url.end, shown: [method, redactUrl(url.text)].filter(Boolean).join(' ') };
}

export function statusEvidence({ status, statusAt }: Exchange): Evidence | null {
  if (status === null || !statusAt) return null;
  return { text: String(status), ...statusAt, shown: `HTTP ${status}` };
}

/** A known message of the body, as the contract writes it. */
export function messageEvidence({ body }: Call, cause: string): Evidence | null {
  const message = body.messages.find((candidate) => candidate.cause === cause);
  if (!message) return null;
  return quote(message, `${message.field === null ? '' : `${redact(message.field)}: `}${message.known}`);
}

/** The message or `detail` itself, where it is a known one. */
export function bodyEvidence({ body }: Call): Evidence | null {
  return body.message ? quote(body.message, redact(body.message.text.slice(0, 200))) : null;
}

export const tokenEvidence = (token: Placed, claim: string): Evidence => quote(token, claim);

/** A stretch of the request’s body; only `shown` leaves the page. */
export function requestBodyEvidence({ exchange }: Call, from: number, to: number, shown: string): Evidence | null {
  return exchange.requestBody ? quote(within(exchange.requestBody, from, to), shown) : null;
}
