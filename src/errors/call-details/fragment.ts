import { decodeComponent } from './decode-component';

/** A longer fragment is ignored as a whole, so that no value is shown cut in two. */
const maxLength = 8192;

/** The parameters of a fragment, e.g. `#wait_seconds=42&field=payer`, without those whose encoding is invalid. */
export function* fragmentPairs(hash: string): Generator<readonly [name: string, value: string]> {
  if (hash.length > maxLength) return;
  for (const part of hash.replace(/^#/, '').split('&')) {
    const equals = part.indexOf('=');
    if (equals < 1) continue;
    const value = decodeComponent(part.slice(equals + 1));
    if (value !== null) yield [part.slice(0, equals), value];
  }
}

/** A whole number of up to six digits within the range; undefined for anything else. */
export function parseInteger(text: string, min: number, max: number): number | undefined {
  if (!/^(0|[1-9][0-9]{0,5})$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}
