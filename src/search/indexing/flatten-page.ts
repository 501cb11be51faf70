import type { Nodes } from 'hast';
import { hasClass, isHidden } from '../../html/hast';

/** A heading of a page, or a piece of its text, in the order they are read. */
export type Piece =
  | { kind: 'heading'; level: number; id: string; text: string }
  | { kind: 'text' | 'label' | 'code'; text: string };

/** They name what follows and say nothing by themselves. */
const labels = new Set('dt th figcaption caption legend'.split(' '));
const blocks = new Set(
  'p li td th dt dd div pre tr br label summary figcaption caption legend section blockquote'.split(
    ' ',
  ),
);

/** What a reader reads in a part of a page: controls, drawings and navigation are left out. */
export function* flattenPage(
  node: Nodes,
  kind: 'text' | 'label' | 'code' = 'text',
): Generator<Piece> {
  if (node.type === 'text') yield { kind, text: node.value };
  if (node.type === 'root') for (const child of node.children) yield* flattenPage(child, kind);
  if (node.type !== 'element' || isHidden(node)) return;
  if (node.tagName === 'svg' || hasClass(node, 'no-js-only')) return;
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

/** White space as one blank. */
export function tidy(text: string): string {
  return text.replace(/[\s\u200b]+/g, ' ').trim();
}
