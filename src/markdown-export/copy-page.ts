import { baseUrl } from '../browser/base-url';
import { copied, flashLabel } from '../ui/copy-feedback';
import { markdownPath } from './markdown-path';

/** Fetches the page’s Markdown and copies it. */
export async function copyPage(button: HTMLElement): Promise<void> {
  flashLabel(button, (await isCopied()) ? copied : 'Not copied: no network or no permission');
}

async function isCopied(): Promise<boolean> {
  try {
    // Some browsers allow the clipboard only within the press, so it gets a promise of the text.
    const text = fetchMarkdown();
    // Not an unhandled rejection where the clipboard is refused first.
    text.catch(() => undefined);
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    return true;
  } catch {
    return false;
  }
}

async function fetchMarkdown(): Promise<Blob> {
  const page = `/${window.location.pathname.slice(baseUrl.length)}`;
  const response = await fetch(baseUrl + markdownPath(page).slice(1));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return new Blob([await response.text()], { type: 'text/plain' });
}
