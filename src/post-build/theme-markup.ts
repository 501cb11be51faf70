import { readFile, writeFile } from 'node:fs/promises';
import type { BuiltSite } from './built-site';
import { htmlFiles } from './html-files';

const sprite = /<svg style="display: ?none;?">/;
/** The theme’s inline script: sets the colour mode, and copies every `?docusaurus-data-x=y` of the URL onto the root element. */
const script = /<script>(?:(?!<\/script>).)*docusaurus-data-(?:(?!<\/script>).)*<\/script>/s;

/**
 * Finishing step: in what the theme writes into every page, hides the sheet of icons by a class, since the policy
 * allows no style attribute, and drops the inline script. `src/browser/early-script.ts` sets the colour mode, and a
 * URL must set no attributes.
 */
export async function themeMarkup(site: BuiltSite): Promise<void> {
  for (const file of htmlFiles(site)) {
    const html = await readFile(file, 'utf8');
    if (!sprite.test(html) || !script.test(html)) {
      throw new Error(
        `${file} lacks the theme’s icons or script: compare src/post-build/theme-markup.ts with the theme.`,
      );
    }
    await writeFile(
      file,
      html.replace(sprite, '<svg class="icon-sheet" aria-hidden="true">').replace(script, ''),
    );
  }
}
