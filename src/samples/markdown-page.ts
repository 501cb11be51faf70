import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { codeOf, parseFenceMeta, type FenceMeta } from './fence-meta';

/** A page of Markdown with its syntax tree. */
export interface Page {
  /** As it was read, e.g. `docs/errors/throttled.md`. */
  file: string;
  text: string;
  tree: Root;
}

/** A fence of a page. */
export interface Fence {
  /** File and line, e.g. `docs/TESTING.md:40`. */
  where: string;
  /** File and anchor of the heading above, e.g. `docs/TESTING.md#start`; no anchor above the first. */
  section: string;
  /** Empty where the fence has none. */
  language: string;
  code: string;
  meta: FenceMeta;
}

/** Parses a page as MDX. Front matter becomes blank lines, so that line numbers hold. */
export function parsePage(file: string, text: string): Page {
  const body = text
    .replace(/^---\n[\s\S]*?\n---\n/, (matter) => matter.replace(/[^\n]/g, ''))
    .replace(/^(#+ .*?)\s*\{(#[\w-]+)\}\s*$/gm, '$1 {/* $2 */}');
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(body);
  return { file, text, tree };
}

/** Every page below a folder, by path. */
export function readPages(folder = 'docs'): Page[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => path.join(folder, name))
    .map((file) => parsePage(file, readFileSync(file, 'utf8')));
}

/** Every fence of some pages, in order, including those inside lists and quotes. */
export function fencesOf(pages: readonly Page[]): Fence[] {
  return pages.flatMap(({ file, tree }) => {
    const fences: Fence[] = [];
    const slugger = new GithubSlugger();
    let section = file;
    visit(tree, (node) => {
      if (node.type === 'heading') section = `${file}#${titleAndAnchor(node, slugger).anchor}`;
      if (node.type !== 'code') return;
      const meta = parseFenceMeta(node.meta);
      fences.push({
        where: `${file}:${node.position?.start.line ?? 1}`,
        section,
        language: node.lang ?? '',
        code: codeOf(meta, node.value),
        meta,
      });
    });
    return fences;
  });
}

const explicitAnchor = /\s*\/\*\s*#([\w-]+)\s*\*\/\s*$/;

/** The anchor is the explicit one, as in `Refresh early {/* #refresh … }`, else it is made from the title. */
export function titleAndAnchor(
  heading: Heading,
  slugger: GithubSlugger,
): { title: string; anchor: string } {
  const text = toString(heading);
  const title = text.replace(explicitAnchor, '');
  return { title, anchor: explicitAnchor.exec(text)?.[1] ?? slugger.slug(title) };
}
