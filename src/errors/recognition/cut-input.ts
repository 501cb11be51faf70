/** The longest text that is read, in characters: more than any response of the API that explains an error. */
export const maxInput = 50_000;

/** What is read of a typed or pasted text. Everything that takes such a text from outside cuts it with this, first. */
export function cutInput(text: string): string {
  return text.slice(0, maxInput);
}
