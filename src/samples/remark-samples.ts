import path from 'node:path';
import type { Code, Parent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { codeOf, parseFenceMeta } from './fence-meta';
import { highlight } from './highlight';
import { isSampleLanguage } from './languages';

interface Options {
  /** The path the site is served under, with both slashes. */
  baseUrl: string;
}

/**
 * Turns fences into `<CodeBlock>` with highlighted HTML, and runs of two or more adjacent
 * fences in different sample languages into `<SampleTabs>`. What a fence's meta says to the
 * tests (`run status=401`) does not reach the page; a client's file becomes its download.
 */
export function remarkSamples({ baseUrl }: Options) {
  return (root: Root): void => transform(root, baseUrl);
}

function transform(parent: Parent, baseUrl: string): void {
  const codeBlock = (node: Code): MdxJsxFlowElement => toCodeBlock(node, baseUrl);
  const tab = (node: Code): MdxJsxFlowElement => {
    if (parseFenceMeta(node.meta).values.has('title')) {
      throw new Error(
        `The head of tabs has no room for a title: say it above the sample. ${node.meta}`,
      );
    }
    return codeBlock(node);
  };
  const children: RootContent[] = [];
  let group: Code[] = [];
  const closeGroup = (): void => {
    if (group.length > 1) children.push(element('SampleTabs', {}, group.map(tab)));
    else children.push(...group.map(codeBlock));
    group = [];
  };
  for (const child of parent.children) {
    if (child.type === 'code' && isSampleLanguage(child.lang)) {
      if (group.some((other) => other.lang === child.lang)) closeGroup();
      group.push(child);
      continue;
    }
    closeGroup();
    if (child.type === 'code') {
      children.push(codeBlock(child));
    } else {
      if ('children' in child) transform(child, baseUrl);
      children.push(child);
    }
  }
  closeGroup();
  parent.children = children;
}

function toCodeBlock(node: Code, baseUrl: string): MdxJsxFlowElement {
  const meta = parseFenceMeta(node.meta);
  const { values, lines } = meta;
  const language = node.lang ?? 'text';
  const html = highlight(codeOf(meta, node.value), language, lines);
  const title = values.get('title');
  const file = values.get('file');
  return element('CodeBlock', {
    language,
    html,
    ...(title === undefined ? {} : { title }),
    // Published by src/post-build/client-files.ts.
    ...(file === undefined ? {} : { download: `${baseUrl}clients/${path.basename(file)}` }),
  });
}

function element(
  name: string,
  attributes: Record<string, string>,
  children: MdxJsxFlowElement[] = [],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children,
  };
}
