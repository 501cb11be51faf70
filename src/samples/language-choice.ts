import { isSampleLanguage, type SampleLanguage } from './languages';

const storageKey = 'sample-language';
const rootAttribute = 'data-sample-language';
const listeners = new Set<() => void>();

/** The reader's language, as the root element says; null before a choice. */
export function chosenLanguage(): SampleLanguage | null {
  const value = document.documentElement.getAttribute(rootAttribute);
  return isSampleLanguage(value) ? value : null;
}

/** Remembers the reader's language and shows it in every group of tabs, in other windows too. */
export function chooseLanguage(language: SampleLanguage): void {
  show(language);
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

/** Calls `listener` at each change of the choice; returns the function that ends this. */
export function onLanguageChange(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', readOtherWindow);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', readOtherWindow);
  };
}

function readOtherWindow(event: StorageEvent): void {
  if (event.key === storageKey && isSampleLanguage(event.newValue)) show(event.newValue);
}

function show(language: SampleLanguage): void {
  document.documentElement.setAttribute(rootAttribute, language);
  for (const listener of listeners) listener();
}
