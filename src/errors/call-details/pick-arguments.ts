import { cleanText } from './clean-text';
import { readUtcTime } from './read-utc-time';

/** What a link to an error page may carry in its fragment, by the names it uses there. */
export interface FragmentArguments {
  /** Whole seconds, 0 to 86400. */
  wait_seconds?: number;
  /** The `X-Request-Id` of the answer. */
  request_id?: string;
  /** The field that `details` names. */
  field?: string;
  /** The reason in `details`, in the API’s words. */
  detail?: string;
  /** HTTP status, 100 to 599. */
  status?: number;
  /** When the answer came: ISO 8601 in UTC, as `Date.toISOString` writes it. */
  at?: string;
}

/** The limits of the values; what lies outside is ignored, except `detail`, which is cut. */
export const fragmentLimits = {
  waitSeconds: 86400,
  requestId: 128,
  field: 64,
  detail: 300,
} as const;

const wholeNumber = (text: string, least: number, most: number): number | undefined => {
  if (!/^(0|[1-9][0-9]{0,5})$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
};

const matching = (text: string, form: RegExp, limit: number): string | undefined =>
  text.length <= limit && form.test(text) ? text : undefined;

type Readers = { [K in keyof FragmentArguments]-?: (text: string) => FragmentArguments[K] };

/** One reader for each allowed key, in the order shown; undefined where the value is not acceptable. */
const readers: Readers = {
  wait_seconds: (text) => wholeNumber(text, 0, fragmentLimits.waitSeconds),
  request_id: (text) => matching(text, /^[A-Za-z0-9._=-]+$/, fragmentLimits.requestId),
  field: (text) => matching(text, /^[A-Za-z0-9_][A-Za-z0-9_.[\]-]*$/, fragmentLimits.field),
  detail: (text) => cleanText(text, fragmentLimits.detail) || undefined,
  status: (text) => wholeNumber(text, 100, 599),
  at: readUtcTime,
};

/** The keys a fragment may have. */
export const fragmentKeys = Object.keys(readers) as readonly (keyof FragmentArguments)[];

/** The acceptable ones of the given values; of several with one key the first acceptable one. Never throws. */
export function pickArguments(pairs: Iterable<readonly [string, string]>): FragmentArguments {
  const picked: FragmentArguments = {};
  for (const [name, text] of pairs) {
    const key = fragmentKeys.find((known) => known === name);
    if (key === undefined || key in picked) continue;
    const value = readers[key](text);
    if (value !== undefined) Object.assign(picked, { [key]: value });
  }
  return picked;
}
