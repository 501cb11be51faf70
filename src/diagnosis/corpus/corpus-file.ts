/** One input with what it must be diagnosed as. */
export interface CorpusEntry {
  id: string;
  /** `code/cause certainty`; `-` where no code stands for it, and no cause where none is shown. */
  expect: string;
  /** How the text was made. */
  how: string;
  text: string;
}

const mark = '#### ';

/** The entries of a file, each behind a line `#### id | expectation | how`. */
export function parseCorpus(file: string): CorpusEntry[] {
  return file
    .split(new RegExp(`^${mark}`, 'm'))
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const [id = '', expect = '', how = ''] = part.slice(0, end).split(' | ');
      return { id, expect, how, text: part.slice(end + 1, -1) };
    });
}

export function formatCorpus(entries: readonly CorpusEntry[]): string {
  return entries
    .map(({ id, expect, how, text }) => `${mark}${id} | ${expect} | ${how}\n${text}\n`)
    .join('');
}
