import { detailTexts } from '../../contract/detail-texts';
import type { ErrorCode } from '../../contract/errors';

/** A text that `details` of an envelope holds, and the cause it gives away; null where it does not tell. */
export interface TellingText {
  /** The exact text; `{name}` stands for a part that varies. */
  text: string;
  code: ErrorCode;
  cause: string | null;
}

/** The recorded texts of `details`. Body cut off and body malformed share most of the parser’s texts. Source: FACTS.md §2, §3, §6. */
export const tellingTexts = [
  { text: detailTexts.required, code: 'validation_error', cause: 'field-missing' },
  { text: detailTexts.blank, code: 'validation_error', cause: 'field-blank' },
  { text: detailTexts.null, code: 'validation_error', cause: 'field-null' },
  { text: detailTexts.notText, code: 'validation_error', cause: 'value-wrong' },
  {
    text: detailTexts.date,
    code: 'validation_error',
    cause: 'value-wrong',
  },
  {
    text: detailTexts.notObject,
    code: 'validation_error',
    cause: 'body-not-object',
  },
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
] as const satisfies readonly TellingText[];
