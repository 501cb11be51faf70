import { isSensitive } from './is-sensitive';

const storageKey = 'recent-searches';
const most = 5;

/** The last searches, newest first; none where storage is off or holds something else. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored
      .filter((text): text is string => typeof text === 'string' && !isSensitive(text))
      .slice(0, most);
  } catch {
    return [];
  }
}

/** Remembers a search in this browser alone; what may be sensitive is not kept. */
export function rememberSearch(typed: string): void {
  const text = typed.trim();
  if (text === '' || isSensitive(text)) return;
  store([text, ...recentSearches().filter((other) => other !== text)].slice(0, most));
}

/** Forgets every search. */
export function clearSearches(): void {
  store([]);
}

function store(texts: readonly string[]): void {
  try {
    if (texts.length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(texts));
  } catch {
    // Storage is off: nothing is remembered.
  }
}
