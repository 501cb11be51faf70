import { copyText, flashLabel } from './copy-feedback';

/** Copies the text of the element before a button. */
export async function copyTextBefore(button: HTMLElement): Promise<void> {
  const text = button.previousElementSibling?.textContent ?? '';
  flashLabel(button, await copyText(text));
}
