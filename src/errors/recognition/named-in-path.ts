import { cleanText } from '../call-details/clean-text';
import { decodeComponent } from '../call-details/decode-component';

const mostCharacters = 60;

/** What a path names under `/errors/`, fit to show, e.g. `throtled`; null for other paths. Never throws. */
export function namedInPath(pathname: string): string | null {
  const name = /\/errors\/([^/]+)\/?$/.exec(pathname)?.[1];
  return name === undefined
    ? null
    : cleanText(decodeComponent(name) ?? name, mostCharacters) || null;
}
