import { fragmentPairs, parseInteger } from './fragment';
import { sanitizeText } from './sanitize-text';
import { maxWait } from './wait';

/** What a link to an error page may say about the failed call, by the names used in the fragment. */
export interface LinkParams {
  /** Whole seconds, 0 to 86400. */
  wait_seconds?: number;
  /** The `X-Request-Id` of the response. */
  request_id?: string;
  /** The field that `details` names. */
  field?: string;
  /** The reason in `details`, in the API’s words. */
  detail?: string;
  /** HTTP status, 100 to 599. */
  status?: number;
  /** When the response came: ISO 8601 in UTC, as `Date.toISOString` writes it. */
  at?: string;
}

type Parsers = { [K in keyof LinkParams]-?: (text: string) => LinkParams[K] };

/** One parser per allowed key, in the order shown; undefined rejects the value. */
const parsers: Parsers = {
  wait_seconds: (text) => parseInteger(text, 0, maxWait),
  request_id: (text) => matching(text, /^[A-Za-z0-9._=-]+$/, 128),
  field: (text) => matching(text, /^[A-Za-z0-9_][A-Za-z0-9_.[\]-]*$/, 64),
  detail: (text) => sanitizeText(text, 300) || undefined,
  status: (text) => parseInteger(text, 100, 599),
  at: parseUtcTime,
};

/** Every key that a link may have, in the order of a fragment. */
export const linkKeys = Object.keys(parsers) as readonly (keyof LinkParams)[];

/**
 * The allow-listed parameters of a fragment, e.g. `#wait_seconds=42&request_id=…`. Never throws: unknown keys, bad
 * percent-encoding and invalid values are left out.
 */
export function parseLinkParams(hash: string): LinkParams {
  return pickLinkParams(fragmentPairs(hash));
}

/** The valid ones of the given parameters; the first valid value of a key wins. Never throws. */
export function pickLinkParams(pairs: Iterable<readonly [string, string]>): LinkParams {
  const picked: LinkParams = {};
  for (const [name, text] of pairs) {
    const key = linkKeys.find((known) => known === name);
    if (key === undefined || key in picked) continue;
    const value = parsers[key](text);
    if (value !== undefined) Object.assign(picked, { [key]: value });
  }
  return picked;
}

/** The parameters as a fragment with its `#`, in a fixed order; empty if there are none. */
export function formatLinkParams(values: LinkParams): string {
  const parts = linkKeys.flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`];
  });
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

function matching(text: string, pattern: RegExp, maxLength: number): string | undefined {
  return text.length <= maxLength && pattern.test(text) ? text : undefined;
}

/** ISO 8601 in UTC, `Z` or `+00:00`; a plus sign that was not percent-encoded arrives as a space. */
const utcTime =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})(:[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+ ]00:00)$/;

/** The time as `Date.toISOString` writes it; undefined for anything else and for dates that do not exist. */
function parseUtcTime(text: string): string | undefined {
  const match = utcTime.exec(text);
  if (!match) return undefined;
  const time = new Date(`${match[1]}${match[2] ?? ':00'}Z`);
  if (Number.isNaN(time.getTime())) return undefined;
  const iso = time.toISOString();
  return iso.slice(0, 16) === match[1] ? iso : undefined;
}
