import siteConfig from '@generated/docusaurus.config';
import { twinPath } from './twin-path';

/** How long the button says what happened, in milliseconds. */
const shownFor = 2000;

async function copyPage(button: HTMLElement): Promise<void> {
  const label = button.querySelector('[aria-live]');
  if (!label) return;
  button.dataset.label ??= label.textContent;
  label.textContent = (await copied()) ? 'Copied' : 'Not copied: no network or no permission';
  setTimeout(() => (label.textContent = button.dataset.label ?? ''), shownFor);
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
  const base = siteConfig.baseUrl;
  const address = base + twinPath(`/${window.location.pathname.slice(base.length)}`).slice(1);
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
