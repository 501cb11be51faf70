import { extractFences } from '../samples/runner/extract-fences';

/** A mermaid fence of a page. */
export interface DiagramSource {
  /** Page and line, e.g. `docs/API_TROUBLESHOOTING.md:120`. */
  where: string;
  source: string;
}

/** Every mermaid fence below a folder of Markdown, in order of file and line. */
export function findDiagrams(folder: string): DiagramSource[] {
  return extractFences(folder)
    .filter(({ language }) => language === 'mermaid')
    .map(({ where, code }) => ({ where, source: code }));
}
