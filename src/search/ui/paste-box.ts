import { wakeIsland } from '../../islands/mount-islands';
import { insertText } from './box/field-input';
import { openSearch } from './dialog/open-search';

/** Moves what is typed or pasted into a page's paste box to search, and shows “Paste” where the clipboard may be read. */
export function listenToPasteBoxes(): void {
  for (const box of document.querySelectorAll<HTMLTextAreaElement>('[data-paste-box]')) {
    box.addEventListener('focus', loadSearch);
    box.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) moveToSearch(box);
    });
    box.addEventListener('compositionend', () => moveToSearch(box));
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-paste-response]')) {
    button.hidden = typeof navigator.clipboard?.readText !== 'function';
    button.addEventListener('pointerover', loadSearch);
  }
}

/** Loads search before there is anything to search for. */
export function loadSearch(): void {
  wakeIsland(document.querySelector('dialog[data-search]'));
}

/** Reads the clipboard; where the reader refuses, search opens empty. */
export async function pasteResponse(): Promise<void> {
  searchFor(await navigator.clipboard.readText().catch(() => ''));
}

function moveToSearch(box: HTMLTextAreaElement): void {
  const text = box.value;
  if (text.trim() === '') return;
  // Not kept in the page: browsers restore fields on the way back.
  box.value = '';
  searchFor(text);
}

function searchFor(text: string): void {
  openSearch();
  if (text.trim() !== '') insertText(text);
}
