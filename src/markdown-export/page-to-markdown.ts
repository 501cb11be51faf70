import type { Root as Html } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { linkToTwins } from './links';
import { simplify } from './simplify-html';
import { textOf } from './text-of';
import type { Twin, TwinSite } from './markdown-page';

const toMarkdown = unified()
  .use(rehypeRemark)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-' });

/**
 * The twin of a rendered page: its title, its own address, then its text with the components as plain Markdown. Throws
 * where the page has no main part or no title.
 */
export function pageToMarkdown(html: string, page: string, site: TwinSite): Twin {
  const tree = fromHtml(html);
  const main = select('.theme-doc-markdown', tree) ?? select('main', tree);
  const heading = main && select('h1', main);
  if (!main || !heading) {
    throw new Error(`${page} has no main part or no heading of level 1: there is no text to take.`);
  }
  const title = oneLine(textOf(heading.children));
  const description = select('meta[name="description"]', tree)?.properties.content;
  const canonical = site.address + page.slice(1);
  const body: Html = { type: 'root', children: simplify(main, site.diagrams) };
  linkToTwins(body, canonical, site);
  const text = toMarkdown.stringify(toMarkdown.runSync(body));
  return {
    page,
    title,
    summary: oneLine(typeof description === 'string' ? description : title),
    markdown: `# ${title}\n\nSource: <${canonical}>\n\n${text}`,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
