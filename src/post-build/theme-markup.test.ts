import { expect, test } from 'vitest';
import { fixThemeMarkup } from './theme-markup';

const theme = '<svg style="display: none;"></svg><script>x["docusaurus-data-"]</script>';
const entry = (text: string): string =>
  `<a href=#not_found class="table-of-contents__link toc-highlight"><code>${text}</code>, 404</a>`;

test('a code in “On this page” may break after an underscore, in its text alone', () => {
  const heading = '<h2 id=not_found><code>not_found</code></h2>';
  const fixed = fixThemeMarkup(theme + heading + entry('not_found'), '/a/');
  expect(fixed).toBe(
    `<svg class="icon-sheet" aria-hidden="true"></svg>${heading}${entry('not_<wbr>found')}`,
  );
});

test('so may the name of the next page', () => {
  const label = '<div class=pagination-nav__label>500 internal_server_error</div>';
  expect(fixThemeMarkup(theme + label, '/a/')).toContain('>500 internal_<wbr>server_<wbr>error<');
});

test('a page without the theme’s icons or script fails the build', () => {
  expect(() => fixThemeMarkup(entry('a'), '/a/')).toThrow('/a/ lacks the theme’s icons or script');
});
