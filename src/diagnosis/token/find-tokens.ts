import { spanned, type SpannedText } from '../exchange/exchange';

const maxTokens = 200;
/** `{"` in base64url; the look-behind keeps a long run from being read again from within. */
const token = /(?<![\w-])eyJ[\w-]{5,}\.[\w-]{2,}(?:\.[\w-]*)?/g;

/** Everything that looks like a JSON Web Token, each text once. */
export function findTokens(input: string): SpannedText[] {
  const found = new Map<string, SpannedText>();
  for (const match of input.matchAll(token)) {
    const [text] = match;
    if (!found.has(text)) found.set(text, spanned(input, match.index, match.index + text.length));
    if (found.size >= maxTokens) break;
  }
  return [...found.values()];
}
