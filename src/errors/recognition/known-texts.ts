import { errors, type ErrorCode } from '../../contract/errors';
import { otherBodies } from '../../contract/other-bodies';
import { tellingTexts } from './known-messages';

/** A text that an answer holds, exact but for its `{name}` places, and what it tells. */
export interface KnownText {
  text: string;
  code: ErrorCode;
  cause: string | null;
}

/** Texts of `details` that tell the cause, then the codes’ messages, then the other bodies’ texts. */
export const knownTexts: readonly KnownText[] = [
  ...tellingTexts,
  ...errors.flatMap(({ code, message: text }) =>
    text === null ? [] : [{ text, code, cause: null }],
  ),
  ...otherBodies.flatMap(({ text, body, code, cause }) =>
    body === null || code === null ? [] : [{ text, code, cause }],
  ),
];
