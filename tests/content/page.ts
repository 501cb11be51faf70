import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A page of Markdown with its syntax tree. */
export interface Page {
  /** Path from the project's folder, e.g. `docs/errors/throttled.md`. */
  file: string;
  text: string;
  tree: Root;
}

/** Reads one page as MDX; front matter and heading ids become blank, so that lines stay. */
export function parsePage(file: string, text: string): Page {
  const body = text
    .replace(/^---\n[\s\S]*?\n---\n/, (matter) => matter.replace(/[^\n]/g, ''))
    .replace(/^(#+ .*?)\s*\{#[\w-]+\}\s*$/gm, '$1');
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(body);
  return { file, text, tree };
}

/** Every page below a folder, in order of its path. */
export function readPages(folder = 'docs'): Page[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => path.join(folder, name))
    .map((file) => parsePage(file, readFileSync(file, 'utf8')));
}
