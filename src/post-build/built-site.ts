import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { readPage, type RenderedPage } from '../html/rendered-page';

export interface SiteFacts {
  /** The absolute folder of the build. */
  folder: string;
  /** The origin the site is served from, e.g. `https://docs.upstream.example.com`. */
  origin: string;
  /** The path the site is served under, with both slashes, e.g. `/` or `/docs/`. */
  baseUrl: string;
}

/** The site as Docusaurus built it, for the steps after the build. */
export interface BuiltSite extends SiteFacts {
  /** Every page, by path. */
  pages: readonly BuiltPage[];
  /** The pages, and the one for unknown URLs. */
  files: readonly HtmlFile[];
}

export interface HtmlFile {
  /** From the site’s base. */
  path: string;
  /** The absolute path of the file. */
  file: string;
  /** What `writeHtml` writes. */
  html: string;
  /** `html`, parsed once: a step that adds elements adds them to both. */
  tree: Root;
}

export type BuiltPage = HtmlFile & RenderedPage;

export type PostBuildStep = (site: BuiltSite) => void | Promise<void>;

/** Reads and parses the pages, corrected by `fixMarkup` first. `paths` are from the site’s base. */
export async function readBuiltSite(
  facts: SiteFacts,
  paths: readonly string[],
  fixMarkup: (html: string, page: string) => string,
): Promise<BuiltSite> {
  async function read(page: string, name: string): Promise<HtmlFile> {
    const file = path.join(facts.folder, name);
    const html = fixMarkup(await readFile(file, 'utf8'), page);
    return { path: page, file, html, tree: fromHtml(html) };
  }
  const pages: BuiltPage[] = [];
  for (const page of [...paths].sort()) {
    const file = await read(page, path.join(page, 'index.html'));
    pages.push(Object.assign(file, readPage(file.tree, page)));
  }
  return { ...facts, pages, files: [...pages, await read('/404.html', '404.html')] };
}

/** Step: writes the pages as the steps before it left them. */
export async function writeHtml({ files }: BuiltSite): Promise<void> {
  for (const { file, html } of files) await writeFile(file, html);
}
