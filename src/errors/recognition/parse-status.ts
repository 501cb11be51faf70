import { reasonPhrases } from '../../contract/http-statuses';

/** Forms of a status in logs and errors: "429", "HTTP 429", "429 Too Many Requests", "status code 401", "401 Client Error". */
const forms = [
  /^(?:error\s+)?([1-5][0-9]{2})(?:\s+[a-z][a-z -]{0,40}[.!]?)?$/i,
  /\bHTTP(?:\/[0-9.]{1,4})?(?:\s+(?:error|status))?[\s:=]{1,3}([1-5][0-9]{2})\b/i,
  /\bstatus(?:[\s_-]?code)?["']?[\s:=(]{1,4}([1-5][0-9]{2})\b/i,
  /\b([1-5][0-9]{2})\s+(?:client|server)\s+error\b/i,
];

/** The HTTP status a text names by number or by name; null if none. */
export function parseStatus(text: string): number | null {
  for (const form of forms) {
    const found = form.exec(text)?.[1];
    if (found) return Number(found);
  }
  const named = Object.entries(reasonPhrases).find(([, phrase]) => namesPhrase(text, phrase));
  return named ? Number(named[0]) : null;
}

/** The text is the phrase, or holds it after a number, e.g. `<h1>502 Bad Gateway</h1>`. */
function namesPhrase(text: string, phrase: string): boolean {
  const lower = text.toLowerCase();
  return (
    lower === phrase.toLowerCase() || new RegExp(`\\b[45][0-9]{2} ${phrase}\\b`, 'i').test(text)
  );
}
