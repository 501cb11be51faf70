import { errors } from '../contract/errors';
import { errorPath, statusPath } from '../contract/site';
import { knownStatuses } from '../errors/statuses';
import { twinPath } from './markdown-path';
import type { Twin } from './markdown-page';

const codePages = new Set(['/errors/', ...errors.map(({ code }) => errorPath(code))]);
const statusPages = new Set(knownStatuses.map(statusPath));

/** The sections of `/llms.txt`, in its order; the last takes the other pages. */
const sections: readonly { title: string; has: (page: string) => boolean }[] = [
  { title: 'Troubleshooting', has: (page) => page === '/' || page === '/API_TROUBLESHOOTING/' },
  { title: 'Error codes', has: (page) => codePages.has(page) },
  { title: 'Statuses', has: (page) => statusPages.has(page) },
  { title: 'Reference and tools', has: () => true },
];

/** `/llms.txt`, which lists the twins as https://llmstxt.org says, and `/llms-full.txt`, which joins them; by name. */
export function llmsFiles(
  twins: readonly Twin[],
  address: string,
): Record<'llms.txt' | 'llms-full.txt', string> {
  const left = new Set(twins);
  const grouped = sections.map(({ title, has }) => {
    const own = [...left].filter(({ page }) => has(page));
    for (const twin of own) left.delete(twin);
    return { title, own };
  });
  const line = ({ page, title, summary }: Twin): string =>
    `- [${title}](${address}${twinPath(page).slice(1)}): ${summary}\n`;
  const head = `# Upstream API: troubleshooting

> Why a call to the Upstream API failed, whether to retry, what to change and how to prove it is fixed.

Every page is here as Markdown. The same codes as data: <${address}errors.json>. All pages in one file: <${address}llms-full.txt>.
`;
  return {
    'llms.txt':
      head +
      grouped
        .filter(({ own }) => own.length > 0)
        .map(({ title, own }) => `\n## ${title}\n\n${own.map(line).join('')}`)
        .join(''),
    'llms-full.txt': grouped
      .flatMap(({ own }) => own.map(({ markdown }) => markdown))
      .join('\n---\n\n'),
  };
}
