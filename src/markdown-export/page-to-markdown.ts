import type { Root } from 'hast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { RenderedPage } from '../html/rendered-page';
import { rewriteLinks, type PublishedSite } from './links';
import { simplifyHtml, type DiagramSources } from './simplify-html';

/** A page as Markdown. */
export interface MarkdownPage {
  /** The page’s path from the site’s base, e.g. `/errors/throttled/`. */
  path: string;
  title: string;
  /** One line: the page’s description. */
  summary: string;
  /** The text of the file, with a line break at its end. */
  markdown: string;
}

const toMarkdown = unified()
  .use(rehypeRemark)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-' });

/** Title, URL, then the page’s text with its components as plain Markdown. */
export function pageToMarkdown(
  { path, title, description, main }: RenderedPage,
  site: PublishedSite,
  diagrams: DiagramSources,
): MarkdownPage {
  const pageUrl = site.siteUrl + path.slice(1);
  const body: Root = { type: 'root', children: simplifyHtml(main, diagrams) };
  rewriteLinks(body, pageUrl, site);
  const text = toMarkdown.stringify(toMarkdown.runSync(body));
  return {
    path,
    title,
    summary: description.replace(/\s+/g, ' ').trim(),
    markdown: `# ${title}\n\nSource: <${pageUrl}>\n\n${text}`,
  };
}
