import { decodeComponent } from '../errors/call-details/decode-component';

const inText = '.theme-doc-markdown details:not([open])';

/** Opens each `<details>` around what the fragment names, and all while the page is printed: not every browser does. */
export function openDisclosures(): void {
  openTarget();
  window.addEventListener('hashchange', openTarget);
  let printed: readonly HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    printed = [...document.querySelectorAll<HTMLDetailsElement>(inText)];
    for (const details of printed) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of printed) details.open = false;
  });
}

function openTarget(): void {
  const id = decodeComponent(window.location.hash.slice(1));
  let details = (id ? document.getElementById(id) : null)?.closest('details');
  while (details) {
    details.open = true;
    details = details.parentElement?.closest('details');
  }
}
