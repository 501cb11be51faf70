import { visit } from 'unist-util-visit';
import { parseFenceMeta, type FenceMeta } from '../../src/samples/fence-meta';
import type { Page } from './page';

/** A fence of a page. */
export interface Fence {
  /** Page and line, e.g. `docs/TESTING.md:12`. */
  where: string;
  language: string;
  meta: FenceMeta;
  code: string;
}

/** Every fence of some pages, in order. */
export function fencesOf(pages: readonly Page[]): Fence[] {
  return pages.flatMap(({ file, tree }) => {
    const fences: Fence[] = [];
    visit(tree, 'code', ({ lang, meta, value, position }) => {
      const where = `${file}:${position?.start.line ?? 1}`;
      fences.push({ where, language: lang ?? '', meta: parseFenceMeta(meta), code: value });
    });
    return fences;
  });
}
