import { within, type SpannedText } from '../exchange/exchange';
import { decodeToken, type DecodedToken } from './decode-token';

/** What is wrong with the form of an `Authorization` header. */
export type HeaderProblem =
  | 'empty'
  | 'no-token'
  | 'no-scheme'
  | 'wrong-case'
  | 'other-scheme'
  | 'scheme-misspelt'
  | 'scheme-twice'
  | 'colon'
  | 'two-words'
  | 'quotes'
  | 'line-break'
  | 'percent-encoded'
  | 'placeholder';

/** An `Authorization` header as it was sent. */
export interface Authorization {
  problem: HeaderProblem | null;
  /** The first word, where it is one of the schemes below in any case. */
  scheme: string | null;
  /** The credential; null where there is none, or where it is no token at all. */
  token: SpannedText | null;
  decoded: DecodedToken | null;
  /** The paste does not show the credential: it was masked, or a variable stands for it. */
  isHidden: boolean;
}

const schemes =
  /^(?:bearer|token|basic|digest|jwt|apikey|api-key|negotiate|hawk|aws4-hmac-sha256)$/i;
const hidden =
  /^(?:\[?\(?<?(?:hidden|redacted|masked|removed|filtered|secret|omitted|snip)>?\)?\]?|[*•·.…xX█]{2,}|.{0,60}(?:…|\.\.\.|\*\*\*).{0,20})$/i;
const placeholder =
  /^(?:["'`]?\$\(?\{?\w+\}?\)?["'`]?|\{\{.*\}\}|\{\w*\}|%\w+%|<.*>|undefined|null|None|nil|NaN|true|false|\[object \w+\]|(?:YOUR|MY)[-_ ]?(?:JWT|ACCESS|API|TOKEN)[\w-]*|(?:your|my|the)?[-_]?(?:access|jwt|api)?[-_]?token(?:[-_]here)?|process\.env\.\w+|os\.environ.*|ACCESS_TOKEN|TOKEN|__\w+__)$/;

/** Reads the value of an `Authorization` header. Source of its form: FACTS.md §2, item 6. */
export function readAuthorization(value: SpannedText): Authorization {
  const text = value.text.slice(0, 20_000);
  const words = [...text.matchAll(/\S+/g)].slice(0, 12);
  const word = (index: number): SpannedText | null => {
    const found = words[index];
    return found ? within(value, found.index, found.index + found[0].length) : null;
  };
  const first = word(0);
  const read = (
    problem: HeaderProblem | null,
    token: SpannedText | null,
    isHidden = false,
  ): Authorization => ({
    problem,
    scheme: first && schemes.test(first.text) ? first.text : null,
    token,
    decoded: token && !isHidden && problem !== 'placeholder' ? decodeToken(token.text) : null,
    isHidden,
  });

  if (!first) return read(value.expands ? null : 'empty', null, value.expands === true);
  if (value.expands === true) return read(formOf(first.text), null, true);
  if (words.length === 1) {
    if (/^bearer$/i.test(first.text)) return read('no-token', null);
    if (hidden.test(first.text)) return read(null, null, true);
    if (/^bearer:/i.test(first.text)) return read('colon', null);
    if (placeholder.test(first.text)) return read('placeholder', first);
    if (/^["']/.test(first.text)) return read('quotes', null);
    if (/^bearer./i.test(first.text)) return read('two-words', null);
    return read('no-scheme', first);
  }
  const token = word(1);
  const problem = formOf(first.text);
  if (problem) return read(problem, problem === 'wrong-case' ? token : null);
  if (token && /^bearer$/i.test(token.text)) return read('scheme-twice', word(2));
  const rest = within(value, words[1]?.index ?? 0, text.length);
  if (hidden.test(rest.text.trim())) return read(null, null, true);
  if (placeholder.test(rest.text.trim())) return read('placeholder', rest);
  if (/\\[rn]|%0[ad]/i.test(rest.text) || /[\r\n]/.test(rest.text)) return read('line-break', null);
  if (words.length > 2) return read('two-words', null);
  if (token && /^["'`]|["'`]$/.test(token.text)) return read('quotes', null);
  if (token && /%[0-9a-f]{2}/i.test(token.text)) return read('percent-encoded', null);
  return read(null, token);
}

function formOf(first: string): HeaderProblem | null {
  if (first === 'Bearer') return null;
  if (/^bearer$/i.test(first)) return 'wrong-case';
  if (/^["'`]/.test(first)) return 'quotes';
  if (/^bearer[:=]/i.test(first)) return 'colon';
  if (schemes.test(first)) return 'other-scheme';
  if (first.startsWith('$')) return null;
  return /^b[a-z]{3,7}r?$/i.test(first) ? 'scheme-misspelt' : 'other-scheme';
}

/** A mistake in the form, in words that name no part of the credential. */
export const headerProblems: Readonly<Record<HeaderProblem, string>> = {
  empty: 'The `Authorization` header is empty.',
  'no-token': 'Nothing stands behind `Bearer`: the variable with the token is empty.',
  'no-scheme':
    'The scheme is missing: the header holds the token alone, without `Bearer` before it.',
  'wrong-case': 'The scheme is not written `Bearer`: the API compares it case by case.',
  'other-scheme': 'The scheme is not `Bearer`: the API reads no other one.',
  'scheme-misspelt': 'The scheme is misspelt: it must be exactly `Bearer`.',
  'scheme-twice': '`Bearer` stands twice: the variable already holds it.',
  colon: 'A colon or an equals sign stands behind `Bearer`: it takes one space.',
  'two-words': 'Not exactly one word stands behind `Bearer` and a space.',
  quotes: 'Quotes are part of the header.',
  'line-break': 'The token ends in a line break, written out.',
  'percent-encoded': 'The token is percent-encoded.',
  placeholder: 'A placeholder was sent where the token belongs: nothing replaced it.',
};
