import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { headingOf } from '../heading-of';
import { parseFenceMeta, type FenceMeta } from '../fence-meta';

/** A fence of a page with where it stands. */
export interface Fence {
  /** Page and line, e.g. `docs/TESTING.md:40`. */
  where: string;
  /** The page's path and the anchor of the heading above, e.g. `docs/TESTING.md#start`; no anchor above the first. */
  section: string;
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
  const slugger = new GithubSlugger();
  let section = file;
  visit(unified().use(remarkParse).parse(readFileSync(file, 'utf8')), (node) => {
    if (node.type === 'heading') section = `${file}#${headingOf(toString(node), slugger).anchor}`;
    if (node.type !== 'code') return;
    fences.push({
      where: `${file}:${node.position?.start.line ?? 1}`,
      section,
      language: node.lang ?? 'text',
      code: node.value,
      meta: parseFenceMeta(node.meta),
    });
  });
  return fences;
}
