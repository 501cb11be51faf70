import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';

/** What a rendered page says of itself. */
export interface PageFacts {
  title: string;
  description: string;
  /** The causes that the page shows, in its order; none on most pages. */
  causes: { title: string; text: string }[];
}

/** Reads a page; `causeIds` are the anchors of the causes that it must show. Throws where title, description or a cause is missing. */
export function readPage(html: string, page: string, causeIds: readonly string[]): PageFacts {
  const tree = fromHtml(html);
  const heading = select('main h1', tree);
  const description = select('meta[name="description"]', tree)?.properties.content;
  if (!heading || typeof description !== 'string') {
    throw new Error(`${page} has no heading of level 1 or no description: give it both.`);
  }
  return {
    title: lineOf(heading),
    description,
    causes: causeIds.map((id) => readCause(tree, page, id)),
  };
}

function readCause(tree: Root, page: string, id: string): PageFacts['causes'][number] {
  const heading = select(`[id="${id}"]`, tree);
  const rows = selectAll(`[id="${id}"] ~ dl dt, [id="${id}"] ~ dl dd`, tree);
  if (!heading || rows.length === 0) {
    throw new Error(`${page} does not show the cause ${id}: src/errors/views/CauseList.tsx has changed.`);
  }
  const text = rows.map((row) => (row.tagName === 'dt' ? `${lineOf(row)}:` : lineOf(row)));
  return { title: lineOf(heading), text: text.join(' ') };
}

const lineOf = (element: Element): string =>
  toText(element)
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
