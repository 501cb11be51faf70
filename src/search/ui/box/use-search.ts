import { useEffect, useMemo, useState } from 'react';
import type { Search, SearchResults } from '../../engine/create-search';
import { loadSearch } from './lazy-search';

/** The results for a typed text; null until search is loaded. `problem` is a message for readers. */
export function useSearch(typed: string): {
  results: SearchResults | null;
  problem: string | null;
} {
  const [search, setSearch] = useState<{ find: Search } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (search) return;
    let isOver = false;
    loadSearch().then(
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
    // After a failure, typing tries again.
  }, [search, typed]);
  const results = useMemo(
    () => (search && typed.trim() !== '' ? search.find(typed) : null),
    [search, typed],
  );
  return { results, problem };
}
