import { mendFragment } from './mend-fragment';

/**
 * Client module: takes badly percent-encoded parts out of the address before the router reads it.
 * Docusaurus decodes each new fragment to scroll to it, and a bad one would crash the page.
 */
function guardFragment(): void {
  const { hash, pathname, search } = window.location;
  const mended = mendFragment(hash);
  if (mended !== hash)
    window.history.replaceState(window.history.state, '', pathname + search + mended);
}

if (typeof window !== 'undefined') {
  guardFragment();
  // Registered before the router's own listener, and in the capture phase.
  window.addEventListener('popstate', guardFragment, { capture: true });
}
