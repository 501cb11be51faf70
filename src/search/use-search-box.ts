import { useEffect, useState } from 'react';
import { notLoaded } from './load-search';
import type { SearchBox } from './SearchBox';

type Box = typeof SearchBox;

let loaded: Box | null = null;

/** Loads the search box, which no page has before search is used. */
export async function loadSearchBox(): Promise<Box> {
  loaded ??= (await import('./SearchBox')).SearchBox;
  return loaded;
}

/** The search box, null until it is there; `problem` says why it is not. Typing again tries again. */
export function useSearchBox(typed: string): { Box: Box | null; problem: string | null } {
  const [state, setState] = useState<{ Box: Box | null; problem: string | null }>({
    Box: loaded,
    problem: null,
  });
  useEffect(() => {
    if (state.Box) return;
    let isOver = false;
    loadSearchBox().then(
      (Box) => {
        if (!isOver) setState({ Box, problem: null });
      },
      () => {
        if (!isOver) setState({ Box: null, problem: notLoaded });
      },
    );
    return () => {
      isOver = true;
    };
  }, [state.Box, typed]);
  return state;
}
