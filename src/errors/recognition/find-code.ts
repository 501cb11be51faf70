import { errors, type ErrorCode } from '../../contract/errors';
import { legacyResponses } from '../../contract/legacy-responses';
import { errorPath, statusPath } from '../../contract/site';
import {
  cutInput,
  isObject,
  parseResponse,
  type ParsedResponse,
  stringsIn,
} from './parse-response';
import { formatLinkParams, pickLinkParams, type LinkParams } from '../call-details/link-params';
import {
  knownMessages,
  type KnownMessage,
  detailMessages,
  collapseSpaces,
  templatePattern,
} from './known-messages';
import { knownStatuses } from '../statuses';
import { responseParams } from './response-params';
import { parseStatus } from './parse-status';

/** Where typed or pasted text leads; paths from the site’s root. */
export type FoundCode =
  | {
      kind: 'code';
      code: ErrorCode;
      cause: string | null;
      /** The known message that matched; null if the code itself or an HTML page did. */
      text: string | null;
      /** What the text says about the call. */
      values: LinkParams;
      path: string;
    }
  | { kind: 'status'; status: number; values: LinkParams; path: string }
  | { kind: 'none' };

interface Match {
  code: ErrorCode;
  cause: string | null;
  text: string | null;
  /** From the `{name}` parts of the matched text. */
  values?: LinkParams;
}

const codes: readonly ErrorCode[] = errors.map(({ code }) => code);
const withoutStatus = errors.find(({ status }) => status === null)?.code ?? null;

const withPattern = (message: KnownMessage): KnownMessage & { pattern: RegExp } => ({
  ...message,
  pattern: templatePattern(message.text),
});
const knownPatterns = knownMessages.map(withPattern);
const detailPatterns = detailMessages.map(withPattern);

/**
 * Finds the page for typed or pasted text: a code, a status, an exact message (legacy ones and those of `details`
 * too), a JSON body, or the output of `curl -i`. Never throws.
 */
export function findCode(typed: string, response?: ParsedResponse): FoundCode {
  const input = cutInput(typed);
  return findIn(input.trim(), response ?? parseResponse(input));
}

function findIn(text: string, response: ParsedResponse): FoundCode {
  const named = codes.find((code) => code === nameOf(text));
  if (named) return toCode({ code: named, cause: null, text: null }, {});

  const values = responseParams(response);
  const match = matchBody(response) ?? matchHtml(text, response) ?? matchText(text);
  if (match) return toCode(match, { ...match.values, ...values });

  const status = response.status ?? parseStatus(text);
  if (status !== null && knownStatuses.includes(status)) {
    return { kind: 'status', status, values, path: statusPath(status) + formatLinkParams(values) };
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

function toCode({ code, cause, text }: Match, values: LinkParams): FoundCode {
  const fragment = cause === null ? formatLinkParams(values) : `#${cause}`;
  return { kind: 'code', code, cause, text, values, path: errorPath(code) + fragment };
}

/** The code of the envelope in a JSON body, with the cause its `details` prove. */
function matchBody({ body }: ParsedResponse): Match | null {
  if (!isObject(body?.error)) return null;
  const envelope = body.error;
  const code = codes.find((known) => known === envelope.code);
  if (!code) return null;
  const details = stringsIn(envelope.details).map(collapseSpaces);
  const match = detailPatterns.find(
    (known) => known.code === code && details.some((detail) => known.pattern.test(detail)),
  );
  return { code, cause: match?.cause ?? null, text: match?.text ?? null };
}

/** The code whose message or name is anywhere in the text. */
function matchText(text: string): Match | null {
  const quoted = /["']code["']\s*:\s*["']([a-z_]{1,60})["']/.exec(text)?.[1];
  const named = codes.find((code) => code === quoted);
  const spaced = collapseSpaces(text);
  for (const { pattern, code, cause, text: known } of knownPatterns) {
    if (named !== undefined && named !== code) continue;
    const found = pattern.exec(spaced);
    if (found) {
      const values = pickLinkParams(Object.entries(found.groups ?? {}));
      return { code, cause, text: known, values };
    }
  }
  const words = new Set<string>(text.match(/[a-z_]+/g) ?? []);
  const word = named ?? codes.find((code) => words.has(code) && code !== withoutStatus);
  return word ? { code: word, cause: null, text: null } : null;
}

/** An HTML 404 page: no route matched. */
function matchHtml(text: string, { status }: ParsedResponse): Match | null {
  if (!/<(?:!doctype\s+html|html|title|h1)\b/i.test(text)) return null;
  const page = legacyResponses.find((other) => other.origin === 'route');
  const isNotFound = status === null ? /\b404\b|not found/i.test(text) : status === page?.status;
  return page && isNotFound ? { code: page.code, cause: page.cause, text: null } : null;
}
