import { errors, type ErrorCode } from '../../contract/errors';
import { otherBodies } from '../../contract/other-bodies';
import { errorPath } from '../../contract/site';
import { asObject } from './as-object';
import { cutInput } from './cut-input';
import { formatFragment } from '../call-details/format-fragment';
import { knownTexts, type KnownText } from './known-texts';
import { knownStatuses } from '../known-statuses';
import { pastedArguments } from './response-params';
import { pickArguments, type FragmentArguments } from '../call-details/pick-arguments';
import { readPaste, type PastedAnswer } from './parse-response';
import { readStatus } from './parse-status';
import { statusPath } from '../status-path';
import { stringsIn } from './strings-in';
import { tellingTexts } from './known-messages';
import { singleSpaced, templatePattern } from './template-pattern';

/** Where typed or pasted text leads. Paths start at the site’s root. */
export type FoundCode =
  | {
      kind: 'code';
      code: ErrorCode;
      cause: string | null;
      /** The text of the contract that was recognised; null where the code itself or an HTML page told. */
      text: string | null;
      /** What the text tells beside the code. */
      values: FragmentArguments;
      path: string;
    }
  | { kind: 'status'; status: number; values: FragmentArguments; path: string }
  | { kind: 'none' };

interface Match {
  code: ErrorCode;
  cause: string | null;
  text: string | null;
  /** Arguments that the matched text itself holds. */
  values?: FragmentArguments;
}

const codes: readonly ErrorCode[] = errors.map(({ code }) => code);
const withoutStatus = errors.find(({ status }) => status === null)?.code ?? null;

const withPattern = (known: KnownText): KnownText & { pattern: RegExp } => ({
  ...known,
  pattern: templatePattern(known.text),
});
const knownPatterns = knownTexts.map(withPattern);
const detailPatterns = tellingTexts.map(withPattern);

/**
 * Finds the page for what a reader typed or pasted: a code, a status, an exact message (older ones and
 * parts of `details` too), a whole JSON body, or the output of `curl -i`. Total and pure.
 */
export function findCode(typed: string, pasted?: PastedAnswer): FoundCode {
  const input = cutInput(typed);
  return findInPaste(input.trim(), pasted ?? readPaste(input));
}

function findInPaste(text: string, pasted: PastedAnswer): FoundCode {
  const named = codes.find((code) => code === nameOf(text));
  if (named) return toCode({ code: named, cause: null, text: null }, {});

  const values = pastedArguments(pasted);
  const match = matchBody(pasted) ?? matchHtml(text, pasted) ?? matchText(text);
  if (match) return toCode(match, { ...match.values, ...values });

  const status = pasted.status ?? readStatus(text);
  if (status !== null && knownStatuses.includes(status)) {
    return { kind: 'status', status, values, path: statusPath(status) + formatFragment(values) };
  }
  if (status !== null && status >= 400 && withoutStatus) {
    return toCode({ code: withoutStatus, cause: null, text: null }, { ...values, status });
  }
  return { kind: 'none' };
}

/** A code as people write it: any case, with spaces or hyphens, quoted. */
function nameOf(text: string): string {
  if (text.length > 60) return '';
  return text
    .toLowerCase()
    .replace(/^["'`]|["'`]$/g, '')
    .replace(/[ -]/g, '_');
}

function toCode({ code, cause, text }: Match, values: FragmentArguments): FoundCode {
  const fragment = cause === null ? formatFragment(values) : `#${cause}`;
  return { kind: 'code', code, cause, text, values, path: errorPath(code) + fragment };
}

/** The code a JSON body names in its envelope, with the cause its `details` give away. */
function matchBody({ body }: PastedAnswer): Match | null {
  const envelope = asObject(body?.error);
  const code = codes.find((known) => known === envelope?.code);
  if (!code) return null;
  const details = stringsIn(envelope?.details).map(singleSpaced);
  const told = detailPatterns.find(
    (known) => known.code === code && details.some((detail) => known.pattern.test(detail)),
  );
  return { code, cause: told?.cause ?? null, text: told?.text ?? null };
}

/** The code whose text stands anywhere in the typed text, or whose name stands there. */
function matchText(text: string): Match | null {
  const quoted = /["']code["']\s*:\s*["']([a-z_]{1,60})["']/.exec(text)?.[1];
  const named = codes.find((code) => code === quoted);
  const spaced = singleSpaced(text);
  for (const { pattern, code, cause, text: known } of knownPatterns) {
    if (named !== undefined && named !== code) continue;
    const found = pattern.exec(spaced);
    if (found) {
      const values = pickArguments(Object.entries(found.groups ?? {}));
      return { code, cause, text: known, values };
    }
  }
  const words = new Set<string>(text.match(/[a-z_]+/g) ?? []);
  const word = named ?? codes.find((code) => words.has(code) && code !== withoutStatus);
  return word ? { code: word, cause: null, text: null } : null;
}

/** A 404 page in HTML: no route matched. */
function matchHtml(text: string, { status }: PastedAnswer): Match | null {
  if (!/<(?:!doctype\s+html|html|title|h1)\b/i.test(text)) return null;
  const page = otherBodies.find((other) => other.origin === 'route');
  const isNotFound = status === null ? /\b404\b|not found/i.test(text) : status === page?.status;
  return page && isNotFound ? { code: page.code, cause: page.cause, text: null } : null;
}
