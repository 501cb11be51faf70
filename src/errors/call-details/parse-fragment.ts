import { decodeComponent } from './decode-component';
import { pickArguments, type FragmentArguments } from './pick-arguments';

/** Longer fragments are no link of ours; they are ignored whole, so that no value is shown cut in two. */
const mostCharacters = 8192;

/**
 * The allow-listed arguments of a page’s fragment, e.g. `#wait_seconds=42&request_id=…`. Total: never
 * throws; unknown keys, bad percent-encoding and values of the wrong type are left out.
 */
export function parseFragment(hash: string): FragmentArguments {
  if (hash.length > mostCharacters) return {};
  return pickArguments(pairsOf(hash.replace(/^#/, '')));
}

function* pairsOf(fragment: string): Generator<readonly [string, string]> {
  for (const part of fragment.split('&')) {
    const equals = part.indexOf('=');
    if (equals < 1) continue;
    const value = decodeComponent(part.slice(equals + 1));
    if (value !== null) yield [part.slice(0, equals), value];
  }
}
