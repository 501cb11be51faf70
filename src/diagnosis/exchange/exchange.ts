/** A stretch of the input, in UTF-16 units; `end` lies behind the last one. */
export interface Span {
  start: number;
  end: number;
}

/** A text with the span it came from. The span is longer than the text where the input escapes or wraps it. */
export interface SpannedText extends Span {
  text: string;
  /** A shell or a program fills in variables: what was sent is not known. */
  expands?: boolean;
}

/** One header; its span is that of the whole line. */
export interface Header extends Span {
  /** In lower case. */
  name: string;
  value: SpannedText;
}

/** What a part of the input was read as. */
export type Format =
  | 'curl -v'
  | 'curl -i'
  | 'curl --trace-ascii'
  | 'curl command'
  | 'PowerShell command'
  | 'fetch call'
  | 'HAR'
  | 'HTTP request'
  | 'Python error'
  | 'Node error'
  | 'axios error'
  | 'browser console'
  | 'log line'
  | 'headers'
  | 'body'
  | 'token'
  | 'text';

/** Why there is no response, as the client words it. */
export type FailureKind =
  'dns' | 'refused' | 'tls' | 'timeout' | 'reset' | 'cors' | 'fetch-failed' | 'not-json';

export interface Failure extends SpannedText {
  kind: FailureKind;
}

/** One request with its response, as far as the input shows them. */
export interface Exchange {
  formats: Format[];
  method: SpannedText | null;
  url: SpannedText | null;
  requestHeaders: Header[];
  /**
   * `all`: an absent header was not sent. `most`: credentials may have been left out, as in a HAR of a browser.
   * `none`: the input does not show the request's headers.
   */
  headersShown: 'all' | 'most' | 'none';
  requestBody: SpannedText | null;
  /** Whether the input shows the request's body: null is then an empty one. */
  bodyShown: boolean;
  status: number | null;
  statusAt: Span | null;
  responseHeaders: Header[];
  responseBody: SpannedText | null;
  failure: Failure | null;
  /** When the request was sent, by the client's clock, in milliseconds since 1970. */
  sentAt: number | null;
  /** How the client repeats the request on a redirect: as curl does, where the command is known. */
  follows: 'as-get' | 'same-method' | null;
}

export interface Reading {
  text: string;
  exchanges: Exchange[];
  /** Everything that looks like a JSON Web Token and stands in no header or body above. */
  tokens: SpannedText[];
  /** What was not understood. */
  unread: Span[];
}

export const emptyExchange = (format: Format): Exchange => ({
  formats: [format],
  method: null,
  url: null,
  requestHeaders: [],
  headersShown: 'none',
  requestBody: null,
  bodyShown: false,
  status: null,
  statusAt: null,
  responseHeaders: [],
  responseBody: null,
  failure: null,
  sentAt: null,
  follows: null,
});

export const headerOf = (headers: readonly Header[], name: string): Header | undefined =>
  headers.find((header) => header.name === name);

/** A part of a spanned text; the whole span where the input escapes or wraps the text. */
export function within(whole: SpannedText, from: number, to: number): SpannedText {
  const text = whole.text.slice(from, to);
  return whole.end - whole.start === whole.text.length
    ? { text, start: whole.start + from, end: whole.start + from + text.length }
    : { text, start: whole.start, end: whole.end };
}

/** The input between two spans. */
export const spanned = (input: string, start: number, end: number): SpannedText => ({
  text: input.slice(start, end),
  start,
  end,
});
