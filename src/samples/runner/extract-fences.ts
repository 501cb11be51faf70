import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseFenceMeta, type FenceMeta } from '../fence-meta';

/** A fence of a page with where it stands. */
export interface Fence {
  /** Page and line, e.g. `docs/TESTING.md:40`. */
  where: string;
  language: string;
  code: string;
  meta: FenceMeta;
}

/** Every fence below a folder of Markdown, those inside lists and quotes too. */
export function extractFences(folder: string): Fence[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => fencesOf(path.join(folder, name)));
}

function fencesOf(file: string): Fence[] {
  const fences: Fence[] = [];
  visit(unified().use(remarkParse).parse(readFileSync(file, 'utf8')), 'code', (node) => {
    fences.push({
      where: `${file}:${node.position?.start.line ?? 1}`,
      language: node.lang ?? 'text',
      code: node.value,
      meta: parseFenceMeta(node.meta),
    });
  });
  return fences;
}
