import {
  formatLinkParams,
  pickLinkParams,
  type LinkParams,
} from '../../../errors/call-details/link-params';

/** A name and its value as people type them: `wait_seconds 3590`, `Retry-After: 60`, `request_id=7b1c-42`. */
const forms: readonly (readonly [key: keyof LinkParams, form: RegExp])[] = [
  ['wait_seconds', /\bwait[_ ]seconds["']?[ :=]{1,3}(\d{1,6})\b/i],
  ['wait_seconds', /\bretry-after["']?[ :=]{1,3}(\d{1,6})\b/i],
  // A digit tells an id from a word: free text must not get into a URL.
  [
    'request_id',
    /\b(?:x-)?request[_-]id["']?[ :=]{1,3}["']?(?=[A-Za-z-]{0,64}\d)([A-Za-z0-9-]{4,64})(?![\w.=+/-])/i,
  ],
  ['at', /\bat[ :=]{1,3}(\d{4}-\d{2}-\d{2}T[\d:.]{5,15}Z)/],
];

/** The values of link parameters in a typed text, and the text without them. */
export function takeTypedParams(typed: string): { values: LinkParams; rest: string } {
  const pairs: [string, string][] = [];
  let rest = typed;
  let names = '';
  for (const [key, form] of forms) {
    const [whole, value] = form.exec(rest) ?? [];
    if (whole === undefined || value === undefined) continue;
    if (formatLinkParams(pickLinkParams([[key, value]])) === '') continue;
    pairs.push([key, value]);
    rest = rest.replace(whole, '');
    names += ` ${whole.replace(value, '')}`;
  }
  return { values: pickLinkParams(pairs), rest: rest.trim() === '' ? names : rest };
}
