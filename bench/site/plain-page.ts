import { readFileSync } from 'node:fs';
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** The text of a page as Markdown that every generator reads alike. */
export interface PlainPage {
  title: string;
  /** Without front matter and the title. */
  markdown: string;
}

/**
 * A page of docs/ without components, drawings, fence settings and ids of headings; links to other pages lead to the
 * top of this one. Throws where it has no title.
 */
export function plainPage(file: string): PlainPage {
  const text = readFileSync(file, 'utf8');
  const [frontMatter = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
  const title = /^title: (.+)$/m.exec(frontMatter)?.[1];
  if (title === undefined) throw new Error(`${file} has no title: correct the bench`);
  const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkStringify);
  const tree = markdown.parse(text.slice(frontMatter.length));
  simplify(tree);
  visit(tree, 'code', (code) => {
    code.meta = null;
  });
  visit(tree, 'heading', ({ children }) => {
    const last = children.at(-1);
    if (last?.type === 'text') last.value = last.value.trimEnd();
  });
  visit(tree, 'link', (link) => {
    if (!/^(#|https?:|mailto:)/.test(link.url)) link.url = '#';
  });
  return { title, markdown: markdown.stringify(tree) };
}

function simplify(parent: { children: RootContent[] } | Root): void {
  parent.children = parent.children.filter(
    (node) => !node.type.startsWith('mdx') && !(node.type === 'code' && node.lang === 'mermaid'),
  );
  for (const child of parent.children) {
    if ('children' in child) simplify(child);
  }
}
