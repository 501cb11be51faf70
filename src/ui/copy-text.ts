/** Copies a text to the clipboard and returns what to tell the reader. Never fails. */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    return 'Not copied: select the text';
  }
}
