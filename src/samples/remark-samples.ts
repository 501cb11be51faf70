import type { Code, Parent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { codeOf, parseFenceMeta } from './fence-meta';
import { highlight } from './highlight';
import { isSampleLanguage } from './languages';

/**
 * Turns fences into `<CodeBlock>` with highlighted HTML, and runs of two or more adjacent
 * fences in different sample languages into `<SampleTabs>`. What a fence's meta says to the
 * tests (`run status=401`) does not reach the page.
 */
export function remarkSamples() {
  return (root: Root): void => transform(root);
}

function transform(parent: Parent): void {
  const children: RootContent[] = [];
  let group: Code[] = [];
  const closeGroup = (): void => {
    if (group.length > 1) children.push(element('SampleTabs', {}, group.map(codeBlock)));
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
      if ('children' in child) transform(child);
      children.push(child);
    }
  }
  closeGroup();
  parent.children = children;
}

function codeBlock(node: Code): MdxJsxFlowElement {
  const meta = parseFenceMeta(node.meta);
  const { values, lines } = meta;
  const language = node.lang ?? 'text';
  const html = highlight(codeOf(meta, node.value), language, lines);
  const title = values.get('title');
  return element('CodeBlock', { language, html, ...(title === undefined ? {} : { title }) });
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
