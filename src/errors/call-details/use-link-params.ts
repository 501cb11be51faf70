import { useMemo, useSyncExternalStore } from 'react';
import { parseLinkParams, type LinkParams } from './link-params';

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

/** The parameters in the page’s fragment, kept up to date. None on the server and in the first render, so that both agree. */
export function useLinkParams(): LinkParams {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => '',
  );
  return useMemo(() => parseLinkParams(hash), [hash]);
}
