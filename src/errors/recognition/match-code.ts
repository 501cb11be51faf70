import { errors, type ErrorCode } from '../../contract/errors';
import { legacyResponses } from '../../contract/legacy-responses';
import {
  collapseSpaces,
  detailMessages,
  knownMessages,
  templatePattern,
  type KnownMessage,
} from './known-messages';
import { isObject, stringsIn, type ParsedResponse } from './parse-response';

/** What a text is known to mean. */
export interface CodeMatch {
  code: ErrorCode;
  cause: string | null;
  /** The known message that matched; null if the code itself or an HTML page did. */
  text: string | null;
  /** The `{name}` parts of the matched text. */
  parts?: Readonly<Record<string, string>>;
}

const codes: readonly ErrorCode[] = errors.map(({ code }) => code);
export const withoutStatus = errors.find(({ status }) => status === null)?.code ?? null;

const withPattern = (message: KnownMessage): KnownMessage & { pattern: RegExp } => ({
  ...message,
  pattern: templatePattern(message.text),
});
const knownPatterns = knownMessages.map(withPattern);
const detailPatterns = detailMessages.map(withPattern);

/** The code that a text names or holds the words of; null where it does neither. Never throws. */
export function matchCode(text: string, response: ParsedResponse): CodeMatch | null {
  const named = codes.find((code) => code === nameOf(text));
  if (named) return { code: named, cause: null, text: null };
  return matchBody(response) ?? matchHtml(text, response) ?? matchText(text);
}

/** A code as people write it: any case, with spaces or hyphens, quoted. */
function nameOf(text: string): string {
  if (text.length > 60) return '';
  return text
    .toLowerCase()
    .replace(/^["'`]|["'`]$/g, '')
    .replace(/[ -]/g, '_');
}

/** The code of the envelope in a JSON body, with the cause its `details` prove. */
function matchBody({ body }: ParsedResponse): CodeMatch | null {
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
function matchText(text: string): CodeMatch | null {
  const quoted = /["']code["']\s*:\s*["']([a-z_]{1,60})["']/.exec(text)?.[1];
  const named = codes.find((code) => code === quoted);
  const spaced = collapseSpaces(text);
  for (const { pattern, code, cause, text: known } of knownPatterns) {
    if (named !== undefined && named !== code) continue;
    const found = pattern.exec(spaced);
    if (found) {
      return { code, cause, text: known, parts: { ...found.groups } };
    }
  }
  const words = new Set<string>(text.match(/[a-z_]+/g) ?? []);
  const word = named ?? codes.find((code) => words.has(code) && code !== withoutStatus);
  return word ? { code: word, cause: null, text: null } : null;
}

/** An HTML 404 page: no route matched. */
function matchHtml(text: string, { status }: ParsedResponse): CodeMatch | null {
  if (!/<(?:!doctype\s+html|html|title|h1)\b/i.test(text)) return null;
  const page = legacyResponses.find((other) => other.origin === 'route');
  const isNotFound = status === null ? /\b404\b|not found/i.test(text) : status === page?.status;
  return page && isNotFound ? { code: page.code, cause: page.cause, text: null } : null;
}
