import { useEffect, useState } from 'react';
import type { SearchResults } from '../engine/create-search';
import { stillLoading } from './lazy-search';

/** Milliseconds: long enough for a screen reader to announce one count, not one for each letter. */
const pause = 400;

/** The text of the live region, a moment after typing stops. */
export function useResultAnnouncement(
  isEmpty: boolean,
  problem: string | null,
  results: SearchResults | null,
): string {
  const text = isEmpty ? '' : (problem ?? (results ? countText(results.count) : stillLoading));
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return announced;
}

function countText(count: number): string {
  if (count === 0) return 'No results. Check the spelling, or paste the whole answer.';
  return count === 1 ? '1 result' : `${count} results`;
}
