import { useMemo, useSyncExternalStore } from 'react';
import { parseFragment } from './parse-fragment';
import type { FragmentArguments } from './pick-arguments';

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

/** The arguments in the address’s fragment; none on the server and in the first render, so that both agree. Follows every change. */
export function useFragment(): FragmentArguments {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => '',
  );
  return useMemo(() => parseFragment(hash), [hash]);
}
