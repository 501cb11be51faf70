import { useEffect, useState } from 'react';
import type { SearchResults } from '../../engine/create-search';
import { stillLoading } from './lazy-search';
import { announcementOf } from './result-text';

/** Milliseconds: long enough for a screen reader to announce one count, not one for each letter. */
const pause = 400;

/** The text of the live region, a moment after typing stops. */
export function useResultAnnouncement(
  typed: string,
  problem: string | null,
  results: SearchResults | null,
  /** The diagnosis of a pasted call, which stands first. */
  headline: string | null,
): string {
  const others = results === null ? stillLoading : announcementOf(results, typed);
  const found = headline === null ? others : `${headline}. ${others}`;
  const text = typed.trim() === '' ? '' : (problem ?? found);
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return announced;
}
