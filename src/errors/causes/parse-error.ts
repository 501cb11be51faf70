import { bodyText } from './contract-text';
import type { Cause } from './cause-schema';

/** Why a body cannot be read, most likely first. Source: FACTS.md §2. */
export const parseErrorCauses = [
  {
    id: 'json-malformed',
    title: 'The body is not valid JSON',
    sign: '`Expecting …`, `Extra data` or `Invalid …` inside the body',
    evidence: `\`details.detail\` has \`Expecting value\`, \`Expecting property name enclosed in double quotes\`, \`Expecting ':' delimiter\`, \`Expecting ',' delimiter\`, \`Invalid control character at\`, \`Invalid \\escape\`, \`Invalid \\uXXXX escape\` or \`Extra data\` with a position inside the body. In front of the views the same fault is ${bodyText('middleware-invalid-json')}.`,
    fix: 'Build the body with a JSON library (`json=` in requests, `JSON.stringify` in JavaScript). In a shell, put it in a file and send `--data-binary @body.json`. Look at the `char` position, counted from 0: single quotes, a comma before `}` and an unquoted name are the usual faults.',
    proof:
      '`python3 -m json.tool body.json` prints the body, and the request is no longer rejected with `parse_error`.',
  },
  {
    id: 'json-cut-off',
    title: 'The body ends too early',
    sign: '`Unterminated string`, or `char` is the body’s length',
    evidence:
      '`details.detail` has `Unterminated string starting at`, or an `Expecting` text whose `char` position is the length of the body: the parser reached the end.',
    fix: 'Send the whole body. Remove a `Content-Length` set by hand, and quote the body in the shell.',
    proof:
      '`curl -v` shows a `Content-Length` equal to `wc -c < body.json`, and the request is no longer rejected with `parse_error`.',
  },
  {
    id: 'encoding-wrong',
    title: 'The body is not UTF-8, or starts with a byte order mark',
    sign: "`codec can't decode` or `UTF-8 BOM`",
    evidence:
      "`details.detail` has `'utf-8' codec can't decode byte 0xff in position 0: invalid start byte` (byte and position vary), or `Unexpected UTF-8 BOM (decode using utf-8-sig)`.",
    fix: 'Encode the body as UTF-8 without a byte order mark, e.g. `json.dumps(body).encode("utf-8")`.',
    proof:
      '`iconv -f utf-8 -t utf-8 body.json > /dev/null` reports nothing, and `head -c 3 body.json | od -An -tx1` does not print `ef bb bf`.',
  },
  {
    id: 'nan-value',
    title: 'A number is NaN or infinite',
    sign: '`Out of range float values`, without a position',
    evidence:
      "`details.detail` has `Out of range float values are not JSON compliant: 'NaN'` without a position, and the body holds `NaN` or `Infinity`.",
    fix: 'Replace the value with a number or leave the field out. In Python, build the body with `json.dumps(body, allow_nan=False)`, which fails before anything is sent.',
    proof:
      'Search the body for `NaN` and `Infinity`: neither is there, and the request is no longer rejected with `parse_error`.',
  },
] as const satisfies readonly Cause[];
