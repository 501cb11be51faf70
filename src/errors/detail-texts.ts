import type { ErrorCode } from '../contract/errors';

/** A text that `details` of an envelope holds, and the cause it gives away; null where it does not tell. */
export interface DetailText {
  /** The exact text; `{name}` stands for a part that varies. */
  text: string;
  code: ErrorCode;
  cause: string | null;
}

/** The recorded texts of `details`. Body cut off and body malformed share most of the parser’s texts. Source: api-facts §2, §3, §6. */
export const detailTexts = [
  { text: 'This field is required.', code: 'validation_error', cause: 'field-missing' },
  { text: 'This field may not be blank.', code: 'validation_error', cause: 'field-blank' },
  { text: 'This field may not be null.', code: 'validation_error', cause: 'field-null' },
  { text: 'Not a valid string.', code: 'validation_error', cause: 'value-wrong' },
  {
    text: 'Date has wrong format. Use one of these formats instead: {formats}.',
    code: 'validation_error',
    cause: 'value-wrong',
  },
  {
    text: 'Invalid data. Expected a dictionary, but got {type}.',
    code: 'validation_error',
    cause: 'body-not-object',
  },
  { text: 'No data provided', code: 'validation_error', cause: 'body-not-object' },
  { text: 'Token is blacklisted', code: 'validation_error', cause: 'token-blacklisted' },
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
  { text: 'Requires customer_admin role.', code: 'permission_denied', cause: 'role-too-low' },
  { text: 'Invalid page.', code: 'not_found', cause: 'page-beyond-last' },
] as const satisfies readonly DetailText[];
