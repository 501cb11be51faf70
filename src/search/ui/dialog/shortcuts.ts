const storageKey = 'search-slash-key';

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Whether a key press opens search: Ctrl-K and ⌘-K everywhere, `/` outside fields where it is on. */
export function isSearchShortcut(press: KeyPress, isInField: boolean, isSlashOn: boolean): boolean {
  const { key, ctrlKey, metaKey, altKey } = press;
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey;
  return key === '/' && isSlashOn && !isInField && !ctrlKey && !metaKey && !altKey;
}

/** Whether the key `/` opens search. Readers who use speech input can turn it off. Source: WCAG 2.1.4. */
export function isSlashShortcutOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

export function setSlashShortcut(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // Without storage the key stays on.
  }
}
