import { useEffect, useState, type ReactElement } from 'react';
import { isSensitive } from '../../history/is-sensitive';
import { SearchBox } from './SearchBox';

/** Milliseconds without a key before the fragment is updated. */
const pause = 300;

/** The search box in the dialog of every page, or on the search page with its words in the fragment. */
export function SearchIsland({ place }: { place: 'dialog' | 'page' }): ReactElement {
  return place === 'page' ? <FragmentSearch /> : <DialogSearch />;
}

function DialogSearch(): ReactElement {
  const [typed, setTyped] = useState('');
  return <SearchBox typed={typed} onType={setTyped} />;
}

function FragmentSearch(): ReactElement {
  const [typed, setTyped] = useState(wordsInFragment);
  useEffect(() => {
    const timer = setTimeout(() => writeFragment(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const follow = (): void => setTyped(wordsInFragment());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return <SearchBox typed={typed} onType={setTyped} />;
}

function wordsInFragment(): string {
  if (typeof window === 'undefined') return '';
  return new URLSearchParams(window.location.hash.slice(1).replaceAll('+', '%2B')).get('q') ?? '';
}

/** Makes the words linkable in the fragment, which is never sent. Sensitive words stay out. */
function writeFragment(typed: string): void {
  const words = typed.trim();
  const { pathname, search, hash } = window.location;
  const isOurs = hash.startsWith('#q=');
  const fragment =
    words === '' || isSensitive(words) ? (isOurs ? '' : hash) : `#q=${encodeURIComponent(words)}`;
  if (fragment !== hash) {
    window.history.replaceState(window.history.state, '', pathname + search + fragment);
  }
}
