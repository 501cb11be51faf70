import { isSensitive } from './is-sensitive';

const storageKey = 'recent-searches';
const maxSearches = 5;

/** The last searches, newest first; none without storage. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored
      .filter((text): text is string => typeof text === 'string' && !isSensitive(text))
      .slice(0, maxSearches);
  } catch {
    return [];
  }
}

/** Remembers a search, unless it may be sensitive, in this browser only. */
export function rememberSearch(typed: string): void {
  const text = typed.trim();
  if (text === '' || isSensitive(text)) return;
  store([text, ...recentSearches().filter((other) => other !== text)].slice(0, maxSearches));
}

export function clearSearches(): void {
  store([]);
}

function store(texts: readonly string[]): void {
  try {
    if (texts.length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(texts));
  } catch {
    // Without storage nothing is remembered.
  }
}
