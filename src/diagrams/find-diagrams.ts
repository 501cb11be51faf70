import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A mermaid fence of a page. */
export interface DiagramSource {
  /** Page and line, e.g. `docs/API_TROUBLESHOOTING.md:120`. */
  where: string;
  source: string;
}

/** Every mermaid fence below a folder of Markdown, in order of file and line. */
export function findDiagrams(folder: string): DiagramSource[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name);
      const found: DiagramSource[] = [];
      visit(unified().use(remarkParse).parse(readFileSync(file, 'utf8')), 'code', (node) => {
        if (node.lang !== 'mermaid') return;
        found.push({ where: `${file}:${node.position?.start.line ?? 1}`, source: node.value });
      });
      return found;
    });
}
