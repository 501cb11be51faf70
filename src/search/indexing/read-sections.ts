import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';

/** A page, or one of its headings with what follows up to the next heading. */
export interface Section {
  /** The heading’s id; empty for the page itself. */
  anchor: string;
  title: string;
  /** The title of the heading above; empty below the page’s own. */
  above: string;
  /** Without code blocks. */
  text: string;
  /** The text without labels, or the page’s description. */
  lead: string;
  /** The text of the code blocks. */
  code: string;
}

/** The sections of a rendered page in order, the page itself first. Throws without a main part or a title. */
export function readSections(html: string, page: string): [Section, ...Section[]] {
  const tree = fromHtml(html);
  const main = select('.markdown', tree) ?? select('main', tree);
  if (!main) throw new Error(`${page} has no main part: nothing to search in.`);
  const top = emptySection('', '', '');
  const sections: [Section, ...Section[]] = [top];
  const above: string[] = [];
  for (const piece of flattenPage(main)) {
    const current = sections.at(-1) ?? top;
    if (piece.kind !== 'heading') {
      current[piece.kind === 'code' ? 'code' : 'text'] += piece.text;
      if (piece.kind === 'text') current.lead += piece.text;
    } else if (piece.level === 1) {
      top.title = piece.text;
    } else if (piece.id === '') {
      current.text += ` ${piece.text} `;
    } else {
      above.length = piece.level - 2;
      sections.push(emptySection(piece.id, piece.text, above.filter(Boolean).at(-1) ?? ''));
      above.push(piece.text);
    }
  }
  if (top.title === '') throw new Error(`${page} has no heading of level 1: nothing to show.`);
  const description = select('meta[name="description"]', tree)?.properties.content;
  if (typeof description === 'string') top.lead = withoutTitle(description, top.title);
  for (const section of sections) {
    for (const part of ['text', 'lead', 'code'] as const) section[part] = tidy(section[part]);
  }
  return sections;
}

const withoutTitle = (description: string, title: string): string =>
  description.startsWith(`${title} `) ? description.slice(title.length + 1) : description;

const emptySection = (anchor: string, title: string, above: string): Section => ({
  anchor,
  title,
  above,
  text: '',
  lead: '',
  code: '',
});

type Piece =
  | { kind: 'heading'; level: number; id: string; text: string }
  | { kind: 'text' | 'label' | 'code'; text: string };

const hiddenTags = new Set(['nav', 'button', 'svg', 'script', 'style', 'template']);
const hiddenClasses = new Set(['hash-link', 'no-js-only', 'needs-js', 'theme-doc-toc-mobile']);
/** They name what follows, and mean nothing by themselves. */
const labels = new Set('dt th figcaption caption legend'.split(' '));
const blocks = new Set(
  'p li td th dt dd div pre tr br label summary figcaption caption legend section blockquote'.split(
    ' ',
  ),
);

/** What a reader reads in a part of a page, without controls, drawings and navigation. */
function* flattenPage(node: Nodes, kind: 'text' | 'label' | 'code' = 'text'): Generator<Piece> {
  if (node.type === 'text') yield { kind, text: node.value };
  if (node.type === 'root') for (const child of node.children) yield* flattenPage(child, kind);
  if (node.type !== 'element' || isHidden(node)) return;
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  if (level !== undefined) {
    const text = node.children
      .flatMap((child) => [...flattenPage(child)])
      .map((piece) => piece.text);
    yield {
      kind: 'heading',
      level: Number(level),
      id: typeof node.properties.id === 'string' ? node.properties.id : '',
      text: tidy(text.join('')),
    };
    return;
  }
  const inside = node.tagName === 'pre' ? 'code' : labels.has(node.tagName) ? 'label' : kind;
  for (const child of node.children) yield* flattenPage(child, inside);
  if (blocks.has(node.tagName)) yield { kind: inside, text: ' ' };
}

function tidy(text: string): string {
  return text.replace(/[\s\u200b]+/g, ' ').trim();
}

function isHidden({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return (
    hiddenTags.has(tagName) ||
    properties.ariaHidden === 'true' ||
    (Array.isArray(className) && className.some((name) => hiddenClasses.has(name)))
  );
}
