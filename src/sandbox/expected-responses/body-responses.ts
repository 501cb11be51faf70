import {
  envelope,
  invalid,
  login,
  post,
  uploads,
  type ExpectedResponse,
} from './expected-response';

const malformed = (why: string): string =>
  envelope('parse_error', 'Malformed request data.', { detail: `JSON parse error - ${why}` });

const parse = (name: string, body: string | Uint8Array, why: string): ExpectedResponse =>
  post(name, 'nobody', login, body, 400, { text: malformed(why) });

const upload = (name: string, body: string, details: unknown): ExpectedResponse =>
  post(name, 'admin', uploads, body, 400, { text: invalid(details) });

const wrongBody = (name: string, body: string, type: string): ExpectedResponse =>
  upload(name, body, {
    non_field_errors: [`Invalid data. Expected a dictionary, but got ${type}.`],
  });

/** Bodies that are no JSON, or not what an endpoint takes. */
export const bodyResponses: readonly ExpectedResponse[] = [
  parse('a missing value', '{"username": ,}', 'Expecting value: line 1 column 14 (char 13)'),
  parse(
    'single quotes',
    "{'a': 1}",
    'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)',
  ),
  parse('a missing colon', '{"a" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"),
  parse('a missing comma', '{"a": 1 "b": 2}', "Expecting ',' delimiter: line 1 column 9 (char 8)"),
  parse('a cut-off text', '{"a": "b', 'Unterminated string starting at: line 1 column 7 (char 6)'),
  parse(
    'a raw line end in a text',
    '{"a": "b\n"}',
    'Invalid control character at: line 1 column 9 (char 8)',
  ),
  parse('a wrong escape', '{"a": "\\x"}', 'Invalid \\escape: line 1 column 8 (char 7)'),
  parse('a wrong \\u escape', '{"a": "\\u12"}', 'Invalid \\uXXXX escape: line 1 column 9 (char 8)'),
  parse(
    'a byte order mark',
    '\ufeff{}',
    'Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)',
  ),
  parse('text behind the value', '{}{}', 'Extra data: line 1 column 3 (char 2)'),
  parse('NaN', '{"a": NaN}', "Out of range float values are not JSON compliant: 'NaN'"),
  parse(
    'bytes that are not UTF-8',
    Uint8Array.of(0xff, 0x7b, 0x7d),
    "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte",
  ),
  upload('a missing field', '{}', { filename: ['This field is required.'] }),
  upload('an empty body counts as {}', '', { filename: ['This field is required.'] }),
  upload('a blank field', '{"filename":""}', { filename: ['This field may not be blank.'] }),
  upload('a null field', '{"filename":null}', { filename: ['This field may not be null.'] }),
  upload('an object for a text', '{"filename":{}}', { filename: ['Not a valid string.'] }),
  upload('a wrong date', '{"filename":"a.csv","date_min":"01/02/2026"}', {
    date_min: ['Date has wrong format. Use one of these formats instead: YYYY-MM-DD.'],
  }),
  upload('a null date', '{"filename":"a.csv","date_max":null}', {
    date_max: ['This field may not be null.'],
  }),
  wrongBody('a list', '[]', 'list'),
  wrongBody('a text', '"a"', 'str'),
  wrongBody('a whole number', '1', 'int'),
  wrongBody('a fraction', '1.5', 'float'),
  wrongBody('a truth value', 'true', 'bool'),
  upload('null', 'null', { non_field_errors: ['No data provided'] }),
];
