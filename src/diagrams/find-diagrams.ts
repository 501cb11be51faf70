import { createHash } from 'node:crypto';
import { fencesOf, readPages } from '../samples/markdown-page';

/** A mermaid fence of a page. */
export interface DiagramSource {
  /** Page and line, e.g. `docs/API_TROUBLESHOOTING.md:120`. */
  where: string;
  source: string;
}

/** Every mermaid fence below a folder of Markdown, by file and line. */
export function findDiagrams(folder: string): DiagramSource[] {
  return fencesOf(readPages(folder))
    .filter(({ language }) => language === 'mermaid')
    .map(({ where, code }) => ({ where, source: code }));
}

/** The key of a diagram: the first 12 hexadecimal digits of its source's SHA-256. */
export function diagramKey(source: string): string {
  return createHash('sha256').update(source.trim()).digest('hex').slice(0, 12);
}
