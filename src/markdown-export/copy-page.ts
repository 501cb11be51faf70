import { baseUrl } from '../browser/base-url';
import { copied, flashLabel } from '../ui/copy-feedback';
import { twinPath } from './markdown-path';

/** A press on “Copy page as Markdown”: fetches the page’s text and copies it. */
export async function copyPage(button: HTMLElement): Promise<void> {
  flashLabel(button, (await isCopied()) ? copied : 'Not copied: no network or no permission');
}

async function isCopied(): Promise<boolean> {
  try {
    // Some browsers allow the clipboard only within the press, so it gets the promise of the text.
    const text = fetchMarkdown();
    // Where the clipboard is refused first, nobody hears that the text failed as well.
    text.catch(() => undefined);
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    return true;
  } catch {
    return false;
  }
}

async function fetchMarkdown(): Promise<Blob> {
  const page = `/${window.location.pathname.slice(baseUrl.length)}`;
  const response = await fetch(baseUrl + twinPath(page).slice(1));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return new Blob([await response.text()], { type: 'text/plain' });
}
