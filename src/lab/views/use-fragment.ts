import { useMemo, useSyncExternalStore } from 'react';
import { parseFragment } from '../scenario/fragment';
import type { Comparison } from '../scenario/presets';

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

/** The comparison that the page’s fragment names; null where it names none, and on the server. */
export function useFragment(): Comparison | null {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => '',
  );
  return useMemo(() => parseFragment(hash), [hash]);
}
