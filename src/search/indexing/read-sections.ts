import type { Element, Nodes } from 'hast';
import { hasClass, isHidden } from '../../html/hast';
import type { RenderedPage } from '../../html/rendered-page';

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

/** The sections of a page in order, the page itself first. */
export function readSections({ title, description, main }: RenderedPage): [Section, ...Section[]] {
  const top = emptySection('', title, '');
  const sections: [Section, ...Section[]] = [top];
  const above: string[] = [];
  for (const piece of flattenPage(main)) {
    if (piece.kind === 'heading' && piece.level === 1) continue;
    const current = sections.at(-1) ?? top;
    if (piece.kind !== 'heading') {
      current[piece.kind === 'code' ? 'code' : 'text'] += piece.text;
      if (piece.kind === 'text') current.lead += piece.text;
    } else if (piece.id === '') {
      current.text += ` ${piece.text} `;
    } else {
      above.length = piece.level - 2;
      sections.push(emptySection(piece.id, piece.text, above.filter(Boolean).at(-1) ?? ''));
      above.push(piece.text);
    }
  }
  top.lead = withoutTitle(description, title);
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

/** They name what follows, and mean nothing by themselves. */
const labels = new Set('dt th figcaption caption legend'.split(' '));
const blocks = new Set(
  'p li td th dt dd div pre tr br label summary figcaption caption legend section blockquote'.split(
    ' ',
  ),
);

/** Stands between cells and other boxes, which only the layout sets apart; `tidy` makes it a dot. */
const boundary = '\ue000';

/**
 * What a reader reads in a part of a page, without controls, drawings and navigation, and without decision trees: they
 * restate the causes, so they would match every query; nor what is marked `data-unindexed`. A heading without an id has that of `row`, the `<details>`
 * around it.
 */
function* flattenPage(
  node: Nodes,
  kind: 'text' | 'label' | 'code' = 'text',
  row?: Element,
): Generator<Piece> {
  if (node.type === 'text') yield { kind, text: node.value };
  if (node.type === 'root') for (const child of node.children) yield* flattenPage(child, kind);
  if (node.type !== 'element' || isHidden(node)) return;
  if (node.tagName === 'svg' || hasClass(node, 'no-js-only')) return;
  if (node.properties.dataIsland === 'DecisionTree' || 'dataUnindexed' in node.properties) return;
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  if (level !== undefined) {
    const text = node.children
      .flatMap((child) => [...flattenPage(child)])
      .map((piece) => piece.text);
    yield {
      kind: 'heading',
      level: Number(level),
      id: node.properties.id ?? row?.properties.id ?? '',
      text: tidy(text.join('')),
    };
    return;
  }
  const inside = node.tagName === 'pre' ? 'code' : labels.has(node.tagName) ? 'label' : kind;
  const around = node.tagName === 'details' ? node : row;
  for (const [at, child] of node.children.entries()) {
    yield* flattenPage(child, inside, around);
    const next = node.children[at + 1];
    if (inside !== 'code' && (isBox(child) ? isBox(next) : isList(next))) {
      yield { kind: inside, text: boundary };
    }
  }
  if (blocks.has(node.tagName)) yield { kind: inside, text: ' ' };
}

/** An element that stands beside another one without a space between is a box of its own: a cell, a badge, a card. */
const isBox = (node: Nodes | undefined): boolean =>
  node?.type === 'element' && !['wbr', 'br', 'svg'].includes(node.tagName);

const isList = (node: Nodes | undefined): boolean =>
  node?.type === 'element' && ['ul', 'ol', 'dl', 'table'].includes(node.tagName);

/** In one line; a dot stands between boxes, but not after the end of a sentence. */
function tidy(text: string): string {
  return text
    .replaceAll('\u200b', '')
    .replace(/\s+/g, ' ')
    .replace(/ ?(?:\ue000 ?)+/g, boundary)
    .replace(/^\ue000|\ue000$/g, '')
    .replace(/([.:!?…])\ue000/g, '$1 ')
    .replaceAll(boundary, ' · ')
    .trim();
}
