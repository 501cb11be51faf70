import { maxInput } from '../../errors/recognition/parse-response';
import { wakeIsland } from '../../islands/mount-islands';
import { opensSearch } from './shortcuts';
import { searchPath } from '../search-path';
import { shownLines } from './shown-lines';
import { slashKeyIsOn, turnSlashKey } from './slash-key';
import { noteEarlyEnter } from './early-enter';
import { baseUrl } from '../../browser/base-url';

const dialog = (): HTMLDialogElement | null =>
  document.querySelector<HTMLDialogElement>('dialog[data-search]');

/** Opens the search dialog, whose parts load now. What is typed meanwhile stays in the field. */
export function openSearch(): void {
  const element = dialog();
  if (!element || element.open) return;
  wakeIsland(element);
  const setting = element.querySelector<HTMLInputElement>('[data-slash-key]');
  if (setting) setting.checked = slashKeyIsOn();
  element.showModal();
  const field = element.querySelector<HTMLInputElement>('[data-search-field]');
  field?.focus();
  field?.select();
}

/** Closes the search dialog; the browser gives the focus back to where it was. */
export function closeSearch(): void {
  dialog()?.close();
}

/** The checkbox that turns the key `/` on or off. */
export function toggleSlashKey(setting: HTMLElement): void {
  if (setting instanceof HTMLInputElement) turnSlashKey(setting.checked);
}

/** The keys that open search, what is pasted or entered before it is alive, and the words of another program’s link. */
export function listenForSearch(): void {
  moveWordsToFragment();
  window.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    noteEarlyEnter(event);
    if (
      !opensSearch({ key, ctrlKey, metaKey, altKey, isInField: isInField(event) }, slashKeyIsOn())
    )
      return;
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
    // Beside the content: the backdrop.
    if (target === element) element.close();
  });
  element?.addEventListener('close', () => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('.navbar [data-open-search]')?.focus();
  });
}

/**
 * `/search/?q=…`, as browsers open it for their own search field: the words go into the fragment at once, which no
 * server sees.
 */
function moveWordsToFragment(): void {
  const { pathname, search } = window.location;
  if (pathname !== baseUrl + searchPath.slice(1)) return;
  const words = new URLSearchParams(search).get('q');
  if (words === null) return;
  const fragment = words.trim() === '' ? '' : `#q=${encodeURIComponent(words.trim())}`;
  window.history.replaceState(window.history.state, '', pathname + fragment);
}

/** A field of one line would drop the line breaks of what is pasted, and with them where the headers end. */
function onPaste(event: ClipboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches('[data-search-field]')) return;
  const text = event.clipboardData?.getData('text') ?? '';
  if (!/[\r\n]/.test(text)) return;
  event.preventDefault();
  // Deprecated, and the one way to write into a field so that it can be undone.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, shownLines(text.trim().slice(0, maxInput)));
}

function isInField({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}
