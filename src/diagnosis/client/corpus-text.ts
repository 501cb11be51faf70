import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('src/diagnosis/corpus');

/** The text of a file of the corpus, by its name without folder and ending. Throws where there is none. For Node only. */
export function corpusText(name: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const file = files.find((candidate) => path.basename(candidate) === `${name}.txt`);
  if (file === undefined) throw new Error(`The corpus has no file ${name}.txt: npm run corpus.`);
  return readFileSync(path.join(folder, file), 'utf8');
}
