import { parseCorpus } from './corpus/corpus-file';

/** A call to try the diagnosis with: an entry of the corpus. */
export interface Example {
  label: string;
  text: string;
}

/** By file and id in the corpus. */
const chosen = [
  ['curl-sv-http2', 'expired', 'An expired token'],
  ['curl-v', 'slash-post-get', 'A POST that became a GET'],
  ['curl-v', 'login-quota', 'Too many logins'],
  ['curl-v', 'viewer-triggers', 'A role too low'],
  ['curl-sv-http2', 'json-comma', 'Malformed JSON'],
  ['chromium-console', 'cors', 'Blocked by CORS'],
] as const;

/** The corpus files that `readExamples` asks for, without `.txt`. */
export const exampleFiles = [...new Set(chosen.map(([file]) => file))];

/** The examples, from the texts of their files. Throws where the corpus has one no longer. */
export function readExamples(files: Readonly<Record<string, string>>): Example[] {
  return chosen.map(([file, id, label]) => {
    const entry = parseCorpus(files[file] ?? '').find((candidate) => candidate.id === id);
    if (!entry) {
      throw new Error(
        `The corpus has no ${id} in ${file}.txt: choose another in src/diagnosis/examples.ts.`,
      );
    }
    return { label, text: entry.text };
  });
}
