import {
  headerOf,
  within,
  type Exchange,
  type Header,
  type SpannedText,
} from '../exchange/exchange';
import {
  collapseSpaces,
  knownMessages,
  templatePattern,
} from '../../errors/recognition/known-messages';
import { redactMediaTypes, redactUrl, shownField } from '../report/redact';
import type { Call } from './call';
import type { Evidence } from './rule';

/** Headers whose values are shown where they have their usual form; all others are left out. */
const plainHeaders = new Map<string, RegExp>(
  Object.entries({
    'content-length': /^\d{1,9}$/,
    'retry-after': /^\d{1,9}$/,
    allow: /^[A-Z]{3,7}(?:, ?[A-Z]{3,7}){0,8}$/,
    'api-version': /^[\d.]{1,12}$/,
    'www-authenticate': /^Bearer realm="api"$/,
  }),
);

export const quote = (span: SpannedText, shown: string): Evidence => ({
  text: span.text,
  start: span.start,
  end: span.end,
  shown,
});

/** A header’s line; credentials and unknown values are left out of what is shown. */
export function headerEvidence(header: Header | null | undefined): Evidence | null {
  if (!header) return null;
  const { name, value, start, end } = header;
  return {
    text: value.text,
    start,
    end,
    shown: `${titleOf(name)}: ${shownValue(name, value.text)}`,
  };
}

function shownValue(name: string, value: string): string {
  if (name === 'location') return redactUrl(value);
  if (name === 'accept' || name === 'content-type') return redactMediaTypes(value);
  return plainHeaders.get(name)?.test(value) ? value : '<…>';
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
      : problem === 'placeholder' &&
          /^[\w$<>{}[\]%. -]{1,30}$/.test(credential) &&
          !/\d{3}/.test(credential)
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
  const start =
    exchange.method && exchange.method.start < url.start && url.start - exchange.method.end <= 2
      ? exchange.method.start
      : url.start;
  return {
    text: url.text,
    start,
    end: url.end,
    shown: [method, redactUrl(url.text)].filter(Boolean).join(' '),
  };
}

export function statusEvidence({ status, statusAt }: Exchange): Evidence | null {
  if (status === null || !statusAt) return null;
  return { text: String(status), ...statusAt, shown: `HTTP ${status}` };
}

/** A known message of the body, as the contract writes it. */
export function messageEvidence({ body }: Call, cause: string): Evidence | null {
  const message = body.messages.find((candidate) => candidate.cause === cause);
  if (!message) return null;
  return quote(
    message,
    `${message.field === null ? '' : `${shownField(message.field)}: `}${message.known}`,
  );
}

/** The message or `detail` itself; shown where it is a known one. */
export function bodyEvidence({ body }: Call): Evidence | null {
  return body.message ? quote(body.message, shownMessage(body.message.text)) : null;
}

const patterns = knownMessages.map(({ text }) => ({ text, pattern: templatePattern(text) }));

function shownMessage(message: string): string {
  const method = /^Method "[A-Z]{3,7}" not allowed\.$/.exec(message)?.[0];
  if (method) return method;
  const type = /^Unsupported media type "(.{0,100})" in request\.$/.exec(message)?.[1];
  if (type !== undefined) return `Unsupported media type "${redactMediaTypes(type)}" in request.`;
  const spaced = collapseSpaces(message.slice(0, 500));
  return patterns.find(({ pattern }) => pattern.test(spaced))?.text ?? '<message>';
}

export const tokenEvidence = (token: SpannedText, claim: string): Evidence => quote(token, claim);

/** A stretch of the request’s body; only `shown` leaves the page. */
export function requestBodyEvidence(
  { exchange }: Call,
  from: number,
  to: number,
  shown: string,
): Evidence | null {
  return exchange.requestBody ? quote(within(exchange.requestBody, from, to), shown) : null;
}
