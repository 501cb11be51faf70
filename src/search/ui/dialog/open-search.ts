import { wakeIsland } from '../../../islands/mount-islands';
import { isSearchShortcut, isSlashShortcutOn, setSlashShortcut } from './shortcuts';
import { searchPath } from '../../../contract/site';
import { insertText, noteEarlyEnter } from '../box/field-input';
import { baseUrl } from '../../../browser/base-url';

const dialog = (): HTMLDialogElement | null =>
  document.querySelector<HTMLDialogElement>('dialog[data-search]');

/** On the root element while the dialog is open: the page behind it does not scroll. */
const openAttribute = 'data-search-open';

/** Opens the search dialog and wakes its island. What is typed meanwhile stays in the field. */
export function openSearch(): void {
  const element = dialog();
  if (!element || element.open) return;
  wakeIsland(element);
  const setting = element.querySelector<HTMLInputElement>('[data-slash-key]');
  if (setting) setting.checked = isSlashShortcutOn();
  element.showModal();
  document.documentElement.toggleAttribute(openAttribute, true);
  const field = element.querySelector<HTMLInputElement>('[data-search-field]');
  field?.focus();
  field?.select();
}

/** Closes the search dialog; the browser restores the focus. */
export function closeSearch(): void {
  dialog()?.close();
}

/** Follows the checkbox for the key `/`. */
export function toggleSlashShortcut(setting: HTMLElement): void {
  if (setting instanceof HTMLInputElement) setSlashShortcut(setting.checked);
}

/** Listens on every page for shortcuts, and for input before the field is alive. */
export function listenForSearch(): void {
  moveWordsToFragment();
  window.addEventListener('keydown', (event) => {
    noteEarlyEnter(event);
    if (!isSearchShortcut(event, isInField(event), isSlashShortcutOn())) return;
    event.preventDefault();
    openSearch();
  });
  document.addEventListener('paste', onPaste);
  for (const type of ['pointerover', 'focusin']) {
    document.addEventListener(type, ({ target }) => {
      if (target instanceof Element && target.closest('[data-open-search]')) wakeIsland(dialog());
    });
  }
  const element = dialog();
  element?.addEventListener('click', ({ target }) => {
    // A click beside the content hits the backdrop.
    if (target === element) element.close();
  });
  element?.addEventListener('close', () => {
    document.documentElement.removeAttribute(openAttribute);
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('.navbar [data-open-search]')?.focus();
  });
}

/** Browsers’ own search fields open `/search/?q=…`: moves the words into the fragment, which no server sees. */
function moveWordsToFragment(): void {
  const { pathname, search } = window.location;
  if (pathname !== baseUrl + searchPath.slice(1)) return;
  const words = new URLSearchParams(search).get('q');
  if (words === null) return;
  const fragment = words.trim() === '' ? '' : `#q=${encodeURIComponent(words.trim())}`;
  window.history.replaceState(window.history.state, '', pathname + fragment);
}

/** A single-line field would drop the line breaks of a pasted response, and so the end of its headers. */
function onPaste(event: ClipboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches('[data-search-field]')) return;
  const text = event.clipboardData?.getData('text') ?? '';
  if (!/[\r\n]/.test(text)) return;
  event.preventDefault();
  insertText(text);
}

function isInField({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}
