/** Copies a text to the clipboard and returns what to tell the reader. Never throws. */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return copied;
  } catch {
    return 'Not copied: select the text';
  }
}

export const copied = 'Copied';

/** In milliseconds. */
const shownFor = 2000;

/** The buttons that show feedback now, with the label to restore. */
const flashing = new WeakMap<
  HTMLElement,
  { label: string; timer: ReturnType<typeof setTimeout> }
>();

/**
 * Shows a text in the button’s `[aria-live]` element for two seconds, then its label again. Another text restarts the
 * time. Meanwhile `data-copied` says whether it worked, for the style sheet.
 */
export function flashLabel(button: HTMLElement, text: string): void {
  const shown = button.querySelector('[aria-live]');
  if (!shown) return;
  const before = flashing.get(button);
  clearTimeout(before?.timer);
  const label = before?.label ?? shown.textContent;
  shown.textContent = text;
  button.dataset.copied = String(text === copied);
  const timer = setTimeout(() => {
    flashing.delete(button);
    shown.textContent = label;
    delete button.dataset.copied;
  }, shownFor);
  flashing.set(button, { label, timer });
}

/** Copies the text of the element before a button. */
export async function copyTextBefore(button: HTMLElement): Promise<void> {
  flashLabel(button, await copyText(button.previousElementSibling?.textContent ?? ''));
}
