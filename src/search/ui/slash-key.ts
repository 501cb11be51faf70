const storageKey = 'search-slash-key';

/** Whether the key `/` opens search; readers who dictate or slip can turn it off. Source: WCAG 2.1.4. */
export function slashKeyIsOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/** Turns the key `/` on or off in this browser. */
export function turnSlashKey(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // Storage is off: the key stays on.
  }
}
