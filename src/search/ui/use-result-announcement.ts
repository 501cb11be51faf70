import { useEffect, useState } from 'react';
import type { SearchAnswer } from '../engine/create-search';
import { stillLoading } from './lazy-search';

/** Long enough that a screen reader hears one count, not one for each letter. */
const pause = 400;

/** What the live region says about the results, a moment after typing stops. */
export function useSpokenCount(
  isEmpty: boolean,
  problem: string | null,
  answer: SearchAnswer | null,
): string {
  const text = isEmpty ? '' : (problem ?? (answer ? countText(answer.count) : stillLoading));
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return spoken;
}

function countText(count: number): string {
  if (count === 0) return 'No results. Check the spelling, or paste the whole answer.';
  return count === 1 ? '1 result' : `${count} results`;
}
