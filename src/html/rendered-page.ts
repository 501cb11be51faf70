import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { lineOf } from './hast';

/** A page as Docusaurus rendered it. */
export interface RenderedPage {
  /** From the site’s base, e.g. `/errors/throttled/`. */
  path: string;
  tree: Root;
  /** The text of its heading of level 1. */
  title: string;
  description: string;
  /** Its text: the rendered Markdown, or all of `<main>` on a page that is a component. */
  main: Element;
}

/** Throws where the page lacks a main part, a heading of level 1 or a description. */
export function readPage(tree: Root, path: string): RenderedPage {
  const main = select('.theme-doc-markdown', tree) ?? select('main', tree);
  if (!main) throw new Error(`${path} has no main part.`);
  const heading = select('h1', main);
  const description = select('meta[name="description"]', tree)?.properties.content;
  if (!heading || typeof description !== 'string') {
    throw new Error(`${path} has no heading of level 1 or no description: give it both.`);
  }
  return { path, tree, title: lineOf(heading), description, main };
}
