import { maxTyped } from '../../history/is-sensitive';

const starts = /^\s*(?:\$ )?(?:curl\s|HTTP\/\d|(?:authorization:\s*)?bearer\s+eyJ|eyJ[\w-]{5,}\.)/i;

/** Whether a text is more than a query: something that a program printed, or a command. */
export function looksPasted(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length > maxTyped || trimmed.includes('\n') || starts.test(trimmed);
}
