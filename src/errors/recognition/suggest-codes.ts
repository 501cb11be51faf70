import { distance } from 'fastest-levenshtein';
import { errors, type ErrorCode } from '../../contract/errors';
import { otherBodies } from '../../contract/other-bodies';
import { asObject } from './as-object';
import { textsOf } from './texts-of';

/** Longer text is cut before it is compared: no code or message comes near it. */
const mostCharacters = 160;
/** Of the longer text’s characters, the share that may differ. */
const mostDifference = 0.4;
const most = 3;

/**
 * Up to three codes whose name, title or texts come near the typed text, nearest first; for the `code` of a body outside
 * the envelope, such as `token_not_valid`, the one it stands for.
 */
export function nearestCodes(typed: string): ErrorCode[] {
  const other = otherBodies.find(({ body }) => asObject(body)?.code === typed);
  if (other?.code) return [other.code];
  const text = plain(typed.slice(0, mostCharacters));
  if (text === '') return [];
  return errors
    .map(({ code, title }) => ({
      code,
      difference: Math.min(
        ...[code, title, ...textsOf(code)].map((known) => difference(text, plain(known))),
      ),
    }))
    .filter((near) => near.difference <= mostDifference)
    .sort((a, b) => a.difference - b.difference)
    .slice(0, most)
    .map(({ code }) => code);
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** 0 for equal texts, 1 for nothing in common; a word of four letters or more that begins a known one counts as near. */
function difference(text: string, known: string): number {
  const words = known.split(' ');
  const begins =
    text.length >= 4 && words.length <= 4 && words.some((word) => word.startsWith(text));
  const share = distance(text, known) / Math.max(text.length, known.length);
  return begins ? Math.min(share, mostDifference) : share;
}
