const sprite = /<svg style="display: ?none;?">/;
/** The theme’s inline script: sets the colour mode, and copies every `?docusaurus-data-x=y` of the URL onto the root element. */
const script = /<script>(?:(?!<\/script>).)*docusaurus-data-(?:(?!<\/script>).)*<\/script>/s;

/** An entry of “On this page”, or the name of the previous or next page. */
const pageName =
  /<a [^>]*\btable-of-contents__link\b[^>]*>.*?<\/a>|<div class="?pagination-nav__label"?>[^<]*</gs;

/**
 * Hides the theme’s icon sprite by a class, as the policy allows no style attribute, and drops its inline script:
 * `src/browser/early-script.ts` sets the colour mode, and a URL must set no attributes. Codes in the theme’s names of
 * pages and sections break after an underscore, not anywhere.
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
    .replace(pageName, (name) => name.replace(/_(?=[^<>]*<)/g, '_<wbr>'));
}
