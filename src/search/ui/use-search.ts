import { useEffect, useMemo, useState } from 'react';
import type { SearchAnswer } from '../engine/create-search';
import { baseUrl } from '../../browser/base-url';
import { loadSearch, type Search } from './lazy-search';

/** What a typed text finds: null until engine and index are there; `problem` says why they are not. */
export function useSearch(typed: string): { answer: SearchAnswer | null; problem: string | null } {
  const [search, setSearch] = useState<{ find: Search } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (search) return;
    let isOver = false;
    loadSearch(baseUrl).then(
      (find) => {
        if (isOver) return;
        setSearch({ find });
        setProblem(null);
      },
      (error: unknown) => {
        if (!isOver) setProblem(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      isOver = true;
    };
    // Typing again tries again after a failure.
  }, [search, typed]);
  const answer = useMemo(
    () => (search && typed.trim() !== '' ? search.find(typed) : null),
    [search, typed],
  );
  return { answer, problem };
}
