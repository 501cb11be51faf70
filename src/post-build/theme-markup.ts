const sprite = /<svg style="display: ?none;?">/;
/** The theme’s inline script: sets the colour mode, and copies every `?docusaurus-data-x=y` of the URL onto the root element. */
const script = /<script>(?:(?!<\/script>).)*docusaurus-data-(?:(?!<\/script>).)*<\/script>/s;

/** An entry of “On this page”. */
const contentsEntry = /<a [^>]*\btable-of-contents__link\b[^>]*>.*?<\/a>/gs;

/**
 * Hides the theme’s icon sprite by a class, as the policy allows no style attribute, and drops its inline script:
 * `src/browser/early-script.ts` sets the colour mode, and a URL must set no attributes. Names of codes in “On this page”
 * break after an underscore, not anywhere.
 */
export function fixThemeMarkup(html: string, page: string): string {
  if (!sprite.test(html) || !script.test(html)) {
    throw new Error(
      `${page} lacks the theme’s icons or script: compare src/post-build/theme-markup.ts with the theme.`,
    );
  }
  return html
    .replace(sprite, '<svg class="icon-sheet" aria-hidden="true">')
    .replace(script, '')
    .replace(contentsEntry, (entry) => entry.replace(/_(?=[^<>]*<)/g, '_<wbr>'));
}
