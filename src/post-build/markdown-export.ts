import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diagramKey, findDiagrams } from '../diagrams/find-diagrams';
import { llmsFiles } from '../markdown-export/llms-txt';
import { pageToMarkdown } from '../markdown-export/page-to-markdown';
import { twinPath } from '../markdown-export/markdown-path';
import type { BuiltSite } from './built-site';

/** Finishing step: writes every page as Markdown, `/llms.txt` that lists them and `/llms-full.txt` that joins them. */
export async function markdownTwins({ folder, origin, baseUrl, pages }: BuiltSite): Promise<void> {
  const site = {
    address: origin + baseUrl,
    pages: new Set(pages.map((page) => page.path)),
    diagrams: new Map(findDiagrams('docs').map(({ source }) => [diagramKey(source), source])),
  };
  const twins = await Promise.all(
    pages.map(async ({ path: page, file }) =>
      pageToMarkdown(await readFile(file, 'utf8'), page, site),
    ),
  );
  for (const { page, markdown } of twins) {
    await write(path.join(folder, twinPath(page)), markdown);
  }
  for (const [name, text] of Object.entries(llmsFiles(twins, site.address))) {
    await write(path.join(folder, name), text);
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
