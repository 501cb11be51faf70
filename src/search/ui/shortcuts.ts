/** The part of a key press that decides. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** The pressed key writes into a field. */
  isInField: boolean;
}

/** Whether a key press opens search: Ctrl-K and ⌘-K everywhere, `/` outside fields where it is on. */
export function opensSearch(press: KeyPress, slashKeyIsOn: boolean): boolean {
  const { key, ctrlKey, metaKey, altKey, isInField } = press;
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey;
  return key === '/' && slashKeyIsOn && !isInField && !ctrlKey && !metaKey && !altKey;
}
