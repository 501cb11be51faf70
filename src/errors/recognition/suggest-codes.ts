import { errors, type ErrorCode } from '../../contract/errors';
import { legacyResponses } from '../../contract/legacy-responses';
import { editDistance } from '../../search/engine/query/edit-distance';
import { decodeComponent } from '../call-details/decode-component';
import { sanitizeText } from '../call-details/sanitize-text';
import { messagesOf } from './known-messages';

/** Longer text is cut before it is compared: no code or message is that long. */
const maxLength = 160;
/** The share of the longer text’s characters that may differ. */
const maxDifference = 0.4;
const maxSuggestions = 3;

/**
 * "Did you mean": up to three codes whose name, title or messages resemble the text, the nearest first. The `code` of
 * a legacy body, such as `token_not_valid`, gives the code that replaced it.
 */
export function suggestCodes(typed: string): ErrorCode[] {
  const legacy = legacyResponses.find(
    ({ body }) => body !== null && 'code' in body && body.code === typed,
  );
  if (legacy?.code) return [legacy.code];
  const text = normalise(typed.slice(0, maxLength));
  if (text === '') return [];
  return errors
    .map(({ code, title }) => ({
      code,
      difference: Math.min(
        ...[code, title, ...messagesOf(code)].map((known) => difference(text, normalise(known))),
      ),
    }))
    .filter((near) => near.difference <= maxDifference)
    .sort((a, b) => a.difference - b.difference)
    .slice(0, maxSuggestions)
    .map(({ code }) => code);
}

const maxNameLength = 60;

/** The name in a path under `/errors/`, fit to show, e.g. `throtled`; null for other paths. Never throws. */
export function codeFromPath(pathname: string): string | null {
  const name = /\/errors\/([^/]+)\/?$/.exec(pathname)?.[1];
  if (name === undefined) return null;
  return sanitizeText(decodeComponent(name) ?? name, maxNameLength) || null;
}

const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** 0 for equal texts, 1 for nothing in common; the first four letters or more of a known word count as near. */
function difference(text: string, known: string): number {
  const words = known.split(' ');
  const isPrefix =
    text.length >= 4 && words.length <= 4 && words.some((word) => word.startsWith(text));
  const length = Math.max(text.length, known.length);
  const share = editDistance(text, known, length) / length;
  return isPrefix ? Math.min(share, maxDifference) : share;
}
