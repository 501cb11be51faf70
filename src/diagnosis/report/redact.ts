import { endpoints } from '../../contract/endpoints';
import type { Endpoint } from '../../contract/schema';
import { pathWords } from '../rules/routes';

export const mask = '<redacted>';

/** Names whose values are secrets or personal data, also as a part of a name: `client_secret`, `accessToken`. */
const secretNames =
  'token|secret|passw\\w{0,4}|pwd|passphrase|passcode|credential|api[_-]?key|access[_-]?key|private[_-]?key|authori[sz]ation|cookie|session|csrf|xsrf|signature|user(?:name)?|e-?mail|patient|member|mrn|ssn|dob|access|refresh|auth|jwt|sid|sig|otp|pin';

/** Each pattern keeps what its group 1 holds and masks the rest. Every repetition is bounded or cannot overlap another. */
const patterns: readonly RegExp[] = [
  // JSON Web Tokens and what is left of one.
  /()(?<![\w-])eyJ[\w-]{5,}(?:\.[\w-]*){0,4}/g,
  // `Authorization: Bearer x`, `Cookie: a=b; c=d`: the rest of the line.
  /((?:proxy-)?authori[sz]ation["']?[ \t]{0,3}[:=][ \t]{0,3}["']?(?:bearer|basic|token|digest|jwt)?[ \t]{0,3})[^\n]{1,4000}/gi,
  /((?:set-)?cookie["']?[ \t]{0,3}[:=][ \t]{0,3})[^\n]{1,4000}/gi,
  /(\b(?:bearer|basic)[ \t]{1,3})(?!token\b|realm|scheme|header\b|and\b|stands\b)[^\s"'`,;<]{1,4000}/gi,
  // `password=x`, `"refresh": "x"`, `--user a:b`.
  new RegExp(
    `(["']?[\\w.-]{0,40}(?:${secretNames})[\\w.-]{0,40}["']?[ \\t]{0,3}[:=][ \\t]{0,3})(?:"[^"\\n]{0,4000}"|'[^'\\n]{0,4000}'|[^\\s"'&,;}<]{1,4000})`,
    'gi',
  ),
  /((?:^|\s)(?:-u|--user)[ \t=]{0,3})["']?[^\s"']{1,400}/g,
  // `https://user:password@host`.
  /(https?:\/\/)[^\s/@]{1,400}@/gi,
  // E-mail addresses, long runs of digits, and long random-looking words.
  /()[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g,
  /()\d(?:[ -]?\d){6,}/g,
  /()(?<![\w/+-])(?=[\w+-]{0,200}\d)(?=[\w+-]{0,200}[A-Za-z])[\w+-]{20,}={0,2}/g,
];

/** A text without tokens, passwords, cookies, keys, e-mail addresses and long digit runs. The work grows linearly. */
export function redact(text: string): string {
  return patterns.reduce((result, pattern) => result.replace(pattern, `$1${mask}`), text);
}

const mediaType =
  /^(?:\*\/\*|(?:application|text|multipart|image|audio|video)\/(?:\*|json|xml|csv|html|plain|pdf|javascript|x-www-form-urlencoded|form-data|octet-stream|x-ndjson|problem\+json|vnd\.ms-excel|webp|avif|apng|xhtml\+xml))(?:; ?(?:q=[01](?:\.\d{1,3})?|charset=utf-8)){0,2}$/i;

/** The types of an `Accept` or `Content-Type`, as far as they are well-known ones. */
export function redactMediaTypes(value: string): string {
  return value
    .slice(0, 500)
    .split(',')
    .map((type) => (mediaType.test(type.trim()) ? type.trim() : '<…>'))
    .join(', ');
}

/** A field’s name, where it is one of the contract. */
export const shownField = (name: string): string => (fieldNames.has(name) ? name : '<field>');

/** Every field that an endpoint takes. */
export const fieldNames: ReadonlySet<string> = new Set(
  endpoints.flatMap((endpoint: Endpoint) =>
    [...(endpoint.body ?? []), ...(endpoint.query ?? [])].map(({ name }) => name),
  ),
);

const plainQuery =
  /^(?:page|page_size|status|outcome|drift_type|severity_min|submitted_date_after|submitted_date_before|start_date|end_date)$/;
const plainValue =
  /^(?:\d{1,5}|[01]?\.\d{1,3}|\d{4}-\d\d-\d\d|success|failed|processing|pending|acknowledged|resolved|PAID|DENIED|OTHER|denial_rate|decision_time)$/;

/**
 * A URL with only the words of the API’s paths, short numeric ids and harmless query values. The host stays where it
 * is the API’s or this machine.
 */
export function redactUrl(url: string): string {
  const found = /^(?:(https?):\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?/i.exec(url.slice(0, 4000));
  const [, scheme, authority, path = '', query] = found ?? [];
  const host = (authority ?? '').replace(/^[^@]*@/, '');
  const isKnown =
    /(?:^|\.)upstream\.example\.com(?::\d+)?$|^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(
      host,
    );
  const origin = scheme ? `${scheme}://${isKnown ? host : '<host>'}` : '';
  return origin + redactPath(path) + (query ? `?${redactQuery(query)}` : '');
}

export function redactPath(path: string): string {
  return path.split('/').slice(0, 12).map(plainSegment).join('/');
}

/** A segment that is a word of the API, like one, or a short number. */
function plainSegment(segment: string): string {
  if (pathWords.has(segment) || /^\d{1,6}$/.test(segment) || /^v\d{1,2}$/.test(segment))
    return segment;
  if (/^(?:undefined|null|None|NaN|nil|\{id\}|:id|\$id)$/.test(segment)) return segment;
  return isLikeKnown(segment) ? segment : '<…>';
}

/** One small slip away from a word of the API: plural, hyphen, case or letter. */
function isLikeKnown(segment: string): boolean {
  if (!/^[A-Za-z_-]{3,20}$/.test(segment)) return false;
  const plain = segment.toLowerCase().replace(/[_-]/g, '');
  return [...pathWords].some((word) => {
    const known = word.replace(/[_-]/g, '');
    if (known.length < 3) return false;
    return (
      plain === known ||
      plain === `${known}s` ||
      `${plain}s` === known ||
      plain === known.replace(/s$/, '') ||
      isOneSlip(plain, known)
    );
  });
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const rest = (skipA: number, skipB: number): boolean =>
    a.slice(at + skipA) === b.slice(at + skipB);
  return rest(1, 1) || rest(1, 0) || rest(0, 1);
}

function redactQuery(query: string): string {
  return query
    .split('&')
    .slice(0, 20)
    .map((pair) => {
      const [name = '', value] = pair.split('=', 2);
      if (plainQuery.test(name) && plainValue.test(value ?? ''))
        return value === undefined ? name : `${name}=${value}`;
      return `${/^[a-z_]{1,24}$/.test(name) && plainQuery.test(name) ? name : '<…>'}=<…>`;
    })
    .join('&');
}
