import type { Element, ElementContent, Text } from 'hast';
import { select } from 'hast-util-select';
import { element, hasClass, isHidden, textOf } from '../html/hast';

/** The mermaid source of each diagram, by its key. */
export type DiagramSources = ReadonlyMap<string, string>;

/**
 * Rewrites a part of a page as HTML that Markdown can express: term lists and checklists become lists, diagrams their
 * mermaid source. Drops controls. Throws on a code block without code and on an unknown diagram.
 */
export function simplifyHtml(node: ElementContent, diagrams: DiagramSources): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || isDropped(node)) return [];
  const children = (of: Element): ElementContent[] =>
    spaceOut(of.children.flatMap((child) => simplifyHtml(child, diagrams)));
  switch (node.tagName) {
    case 'h1': // pageToMarkdown writes it.
      return [];
    case 'wbr': // A zero-width space in Markdown.
      return [];
    case 'svg':
      return diagramSource(node, diagrams);
    case 'figure':
      return node.properties.dataLanguage === undefined ? children(node) : codeFence(node);
    case 'figcaption':
    case 'legend':
      return [element('p', children(node))];
    case 'code':
      return [element('code', [text(textOf(node.children))])];
    case 'dl':
      return [termList(children(node))];
    case 'details':
      return children(node);
    case 'summary':
      return summary(children(node));
    case 'fieldset':
      return checklist(children(node));
    case 'td':
    case 'th':
      return [{ ...node, children: inOneLine(children(node)) }];
    case 'a': {
      // Text for screen readers tells links of different rows apart; Markdown has the rows themselves.
      const seen = node.children.filter(
        (child) => child.type !== 'element' || !hasClass(child, 'visually-hidden'),
      );
      return [{ ...node, children: children({ ...node, children: seen }) }];
    }
    default:
      return [{ ...node, children: children(node) }];
  }
}

const text = (value: string): Text => ({ type: 'text', value });

function isDropped(node: Element): boolean {
  // A `no-js-only` block replaces a control; a span is the text of one.
  const isReplacement = hasClass(node, 'no-js-only') && node.tagName !== 'span';
  return isHidden(node) || node.tagName === 'caption' || isReplacement;
}

const inlineTags = new Set(['a', 'code', 'em', 'label', 'span', 'strong']);

const isInline = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && inlineTags.has(node.tagName);

/** Puts a space between inline elements that only CSS keeps apart. */
function spaceOut(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index) =>
    isInline(node) && isInline(nodes[index - 1]) ? [text(' '), node] : [node],
  );
}

/** A block of code as rehype-remark expects it. */
function codeBlock(language: string, code: string): Element {
  const className = [`language-${language}`];
  return element('pre', [element('code', [text(code)], { className })]);
}

const diagramKey = /^d([0-9a-f]{12})-/;

function diagramSource(svg: Element, diagrams: DiagramSources): ElementContent[] {
  const key = diagramKey.exec(String(svg.properties.ariaLabelledBy))?.[1];
  if (key === undefined) return [];
  const source = diagrams.get(key);
  if (source === undefined) throw new Error(`No page has the source of diagram ${key}.`);
  return [codeBlock('mermaid', source)];
}

/** A block of `src/samples/CodeBlock.tsx`: its title, then the code with its language. */
function codeFence(figure: Element): ElementContent[] {
  const code = select('pre', figure);
  const language = String(figure.properties.dataLanguage);
  if (!code)
    throw new Error(`A block of ${language} has no code: src/samples/CodeBlock.tsx has changed.`);
  const title = select('[data-label="title"]', figure);
  return [
    ...(title ? [element('p', [element('strong', title.children)])] : []),
    codeBlock(language, textOf(code.children)),
  ];
}

/** A summary as its heading, then a paragraph of what stands beside it. */
function summary(parts: readonly ElementContent[]): ElementContent[] {
  const isHeading = (part: ElementContent): boolean =>
    part.type === 'element' && /^h[1-6]$/.test(part.tagName);
  const beside = parts.filter((part) => !isHeading(part));
  return [...parts.filter(isHeading), ...(beside.length > 0 ? [element('p', beside)] : [])];
}

/** `<dl>` as a list: “**Term**: text”. */
function termList(children: readonly ElementContent[]): Element {
  const items: Element[] = [];
  for (const node of termsAndTexts(children)) {
    if (node.tagName === 'dt') {
      items.push(element('li', [element('strong', node.children), text(': ')]));
    } else {
      items.at(-1)?.children.push(...node.children, text(' '));
    }
  }
  return element('ul', items);
}

/** The `<dt>` and `<dd>` of a list, in order, with or without `<div>` around them. */
const termsAndTexts = (nodes: readonly ElementContent[]): Element[] =>
  nodes
    .filter((node) => node.type === 'element')
    .flatMap((node) => (/^d[td]$/.test(node.tagName) ? [node] : termsAndTexts(node.children)));

/** The rows of a fieldset that start with a checkbox as the items of one list, after everything else. */
function checklist(parts: readonly ElementContent[]): ElementContent[] {
  const items = parts.filter(isCheckboxRow).map(({ children }) => element('li', children));
  const others = parts.filter((part) => !isCheckboxRow(part));
  return items.length > 0 ? [...others, element('ul', items)] : others;
}

function isCheckboxRow(part: ElementContent): part is Element {
  const [first] = part.type === 'element' ? part.children : [];
  return first?.type === 'element' && first.properties.type === 'checkbox';
}

/** A table cell without blocks, which Markdown’s tables cannot hold; list items are joined by semicolons. */
function inOneLine(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const children = inOneLine(node.children);
    if (node.tagName === 'ul' || node.tagName === 'ol') {
      const items = node.children.filter((child) => child.type === 'element');
      return items.flatMap((item, index) => [
        text(index === 0 ? ' ' : '; '),
        ...inOneLine(item.children),
      ]);
    }
    return ['p', 'div', 'br'].includes(node.tagName)
      ? [...children, text(' ')]
      : [{ ...node, children }];
  });
}
