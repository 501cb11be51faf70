import { mendFragment } from '../errors/mend-fragment';

/** Going back or forward: the browser restores where the reader was. */
let isTraversal = false;

if (typeof window !== 'undefined') {
  window.addEventListener('popstate', () => {
    isTraversal = true;
  });
}

/**
 * Client module: shows the heading that a link to another page names, else the top of that page. Docusaurus looks for
 * the heading as the address changes, and Preact renders the page only after that.
 */
export function onRouteDidUpdate({
  location,
  previousLocation,
}: {
  location: Place;
  previousLocation: Place | null;
}): void {
  const isRestored = isTraversal;
  isTraversal = false;
  const isOtherPage = previousLocation && previousLocation.pathname !== location.pathname;
  if (!isOtherPage || isRestored || location.hash === '') return;
  const id = decodeURIComponent(mendFragment(location.hash).slice(1));
  requestAnimationFrame(() => {
    const target = document.getElementById(id);
    if (target) target.scrollIntoView();
    else window.scrollTo(0, 0);
  });
}

interface Place {
  pathname: string;
  hash: string;
}
