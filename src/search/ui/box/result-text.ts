import type { SearchResults } from '../../engine/create-search';

const maxWords = 3;
const maxLength = 60;

/** The words that nothing has, as they are shown: those that no page says, or all that was typed. */
export function unknownWords({ missing }: SearchResults, typed: string): string[] {
  const words = missing.length > 0 ? missing.slice(0, maxWords) : [typed.trim()];
  return words.map((word) =>
    word.length > maxLength ? `${word.slice(0, maxLength).trimEnd()}…` : word,
  );
}

/** What a pasted response is: “Status 301, HTML”; empty where nothing is known. */
export function pastedText({ withoutCode }: SearchResults): string {
  const { status, format } = withoutCode ?? { status: null, format: null };
  return [status === null ? null : `Status ${status}`, format]
    .filter((part) => part !== null)
    .join(', ');
}

/** Whether something was not found and is said first. */
export function hasNotice({ count, missing, withoutCode }: SearchResults): boolean {
  return count === 0 || missing.length > 0 || withoutCode !== null;
}

/** What a screen reader announces. */
export function announcementOf(results: SearchResults, typed: string): string {
  const { count, missing, withoutCode } = results;
  const words = unknownWords(results, typed).join(', ');
  const counted = count === 0 ? 'No results' : count === 1 ? '1 result' : `${count} results`;
  if (withoutCode !== null) {
    const what = pastedText(results);
    return `${counted}. This holds no code of the API.${what === '' ? '' : ` ${what}.`}`;
  }
  if (count === 0) {
    return `${counted}. No page says ${words}. Try the status, or paste what curl -i printed.`;
  }
  return missing.length > 0 ? `Nothing about ${words}. ${counted}` : counted;
}
