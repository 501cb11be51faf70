const start = '\nfunction _createMdxContent(';
const metadata = /export \{default as metadata\} from ('[^']+'|"[^"]+")/;
const imports = /^import \{.*\} from "(?:react\/jsx-runtime|@mdx-js\/react)";\n/gm;

/**
 * Loader for the browser's code: keeps what a compiled page of Markdown says about itself (front matter, title,
 * table of contents) and replaces its content by the HTML the server rendered. See src/static-content/README.md.
 * @this {import('webpack').LoaderContext<unknown>}
 * @param {string} source compiled by MDX
 */
module.exports = function staticContentLoader(source) {
  // So that a cached result does not outlive a change of this file.
  this.addDependency(__filename);
  const end = source.indexOf(start);
  const data = metadata.exec(source)?.[1];
  if (end < 0 || data === undefined) {
    throw new Error(
      `${this.resourcePath} is not compiled as expected: MDX has changed its output.`,
    );
  }
  return `${source.slice(0, end).replace(imports, '')}
import page from ${data};
import { contentPath } from '@site/src/static-content/content-path';
import { createStaticPage } from '@site/src/static-content/create-static-page';
import { pageHtml } from '@site/src/static-content/page-html';
import { islands } from '@site/src/theme/islands';
const path = contentPath(page.permalink);
export default createStaticPage(path, await pageHtml(path), islands);
`;
};
