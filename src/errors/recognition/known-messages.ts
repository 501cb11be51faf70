import { detailTexts } from '../../contract/detail-texts';
import { errors, type ErrorCode } from '../../contract/errors';
import { legacyResponses } from '../../contract/legacy-responses';

/** A text of a response, exact but for its `{name}` parts, and what it proves. */
export interface KnownMessage {
  text: string;
  code: ErrorCode;
  /** Null where the text fits several causes. */
  cause: string | null;
}

/**
 * The recorded texts of `details`. A body cut off and a malformed one share most of the parser’s texts.
 * Source: FACTS.md §2, §3, §6.
 */
export const detailMessages = [
  { text: detailTexts.required, code: 'validation_error', cause: 'field-missing' },
  { text: detailTexts.blank, code: 'validation_error', cause: 'field-blank' },
  { text: detailTexts.null, code: 'validation_error', cause: 'field-null' },
  { text: detailTexts.notText, code: 'validation_error', cause: 'value-wrong' },
  { text: detailTexts.date, code: 'validation_error', cause: 'value-wrong' },
  { text: detailTexts.notObject, code: 'validation_error', cause: 'body-not-object' },
  { text: detailTexts.noData, code: 'validation_error', cause: 'body-not-object' },
  { text: detailTexts.blacklisted, code: 'validation_error', cause: 'token-blacklisted' },
  { text: "'utf-8' codec can't decode byte", code: 'parse_error', cause: 'encoding-wrong' },
  { text: 'Unexpected UTF-8 BOM', code: 'parse_error', cause: 'encoding-wrong' },
  { text: 'Out of range float values', code: 'parse_error', cause: 'nan-value' },
  { text: 'Unterminated string starting at', code: 'parse_error', cause: 'json-cut-off' },
  {
    text: 'Expecting property name enclosed in double quotes',
    code: 'parse_error',
    cause: null,
  },
  { text: "Expecting ':' delimiter", code: 'parse_error', cause: null },
  { text: "Expecting ',' delimiter", code: 'parse_error', cause: null },
  { text: 'Expecting value', code: 'parse_error', cause: null },
  { text: 'Invalid control character at', code: 'parse_error', cause: 'json-malformed' },
  { text: 'Invalid \\escape', code: 'parse_error', cause: 'json-malformed' },
  { text: 'Invalid \\uXXXX escape', code: 'parse_error', cause: 'json-malformed' },
  { text: 'Extra data', code: 'parse_error', cause: 'json-malformed' },
  { text: detailTexts.adminOnly, code: 'permission_denied', cause: 'role-too-low' },
  { text: detailTexts.invalidPage, code: 'not_found', cause: 'page-beyond-last' },
] as const satisfies readonly KnownMessage[];

/** The codes’ messages, then the texts of legacy JSON responses. */
const responseMessages: readonly KnownMessage[] = [
  ...errors.flatMap(({ code, message: text }) =>
    text === null ? [] : [{ text, code, cause: null }],
  ),
  ...legacyResponses.flatMap(({ text, body, code, cause }) =>
    body === null || code === null ? [] : [{ text, code, cause }],
  ),
];

export const knownMessages: readonly KnownMessage[] = [...detailMessages, ...responseMessages];

/** The exact texts that mean a code: its message, and those of legacy JSON responses. */
export function messagesOf(code: ErrorCode): string[] {
  return responseMessages.filter((known) => known.code === code).map(({ text }) => text);
}

/** Each run of white space becomes one space: what `templatePattern` matches against. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/**
 * A pattern that finds a message in a text with collapsed spaces, in any case. Each `{name}` part is a group of up
 * to 80 characters. Every repetition is bounded, so that no input makes the pattern slow.
 */
export function templatePattern(template: string): RegExp {
  const source = template
    .split(/(\{[a-z_]+\})/)
    .map((part) =>
      /^\{[a-z_]+\}$/.test(part)
        ? `(?<${part.slice(1, -1)}>.{1,80}?)`
        : collapseSpaces(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
    )
    .join('');
  return new RegExp(source, 'i');
}
