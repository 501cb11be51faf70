import { cleanText } from './clean-text';

const mostCharacters = 60;

/** What a path names under `/errors/`, fit to show, e.g. `throtled`; null for other paths. Never throws. */
export function namedInPath(pathname: string): string | null {
  const name = /\/errors\/([^/]+)\/?$/.exec(pathname)?.[1];
  return name === undefined ? null : cleanText(decode(name), mostCharacters) || null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
