import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diagramKey, findDiagrams } from '../diagrams/find-diagrams';
import { llmsFiles } from '../markdown-export/llms-txt';
import { markdownPath } from '../markdown-export/markdown-path';
import { pageToMarkdown } from '../markdown-export/page-to-markdown';
import type { BuiltSite } from './built-site';

/** Step: writes every page as Markdown, `/llms.txt` that lists them and `/llms-full.txt` that joins them. */
export async function exportMarkdown({ folder, origin, baseUrl, pages }: BuiltSite): Promise<void> {
  const site = { siteUrl: origin + baseUrl, pages: new Set(pages.map((page) => page.path)) };
  const diagrams = new Map(findDiagrams('docs').map(({ source }) => [diagramKey(source), source]));
  const exported = pages.map((page) => pageToMarkdown(page, site, diagrams));
  const files = [
    ...exported.map((page) => [markdownPath(page.path), page.markdown] as const),
    ...Object.entries(llmsFiles(exported, site.siteUrl)),
  ];
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
