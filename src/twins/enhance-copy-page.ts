import { baseUrl } from '../browser/base-url';
import { flashLabel } from '../ui/flash-label';
import { twinPath } from './twin-path';

async function copyPage(button: HTMLElement): Promise<void> {
  flashLabel(button, (await copied()) ? 'Copied' : 'Not copied: no network or no permission');
}

async function copied(): Promise<boolean> {
  try {
    // Some browsers allow the clipboard only within the press, so it gets the promise of the text.
    const text = twinOfPage();
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    return true;
  } catch {
    return false;
  }
}

async function twinOfPage(): Promise<Blob> {
  const path = `/${window.location.pathname.slice(baseUrl.length)}`;
  const address = baseUrl + twinPath(path).slice(1);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return new Blob([await answer.text()], { type: 'text/plain' });
}

/** Client module: makes the button “Copy page as Markdown” work on every page that has one. */
export function enhanceCopyPage(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button[data-copy-page]');
    if (button instanceof HTMLElement) void copyPage(button);
  });
}

if (typeof window !== 'undefined') enhanceCopyPage();
