import { readFile, writeFile } from 'node:fs/promises';
import type { BuiltSite } from './built-site';
import { htmlFiles } from './html-files';

const sprite = /<svg style="display: ?none;?">/g;

/** Finishing step: hides the theme’s sheet of icons by a class, since the policy allows no style attribute. */
export async function hideSprite(site: BuiltSite): Promise<void> {
  for (const file of htmlFiles(site)) {
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace(sprite, '<svg class="icon-sheet" aria-hidden="true">'));
  }
}
