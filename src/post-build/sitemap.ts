import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltSite } from './built-site';

/** Step: lists every page in `sitemap.xml`. Source: sitemaps.org, protocol 0.9. */
export async function sitemap({ folder, origin, baseUrl, pages }: BuiltSite): Promise<void> {
  // No path needs escaping in XML; checked, as a code’s name may change.
  const urls = pages.map((page) => new URL(baseUrl + page.path.slice(1), origin).href);
  const odd = urls.find((url) => /[&<>"']/.test(url));
  if (odd !== undefined)
    throw new Error(`${odd} cannot be written to sitemap.xml: rename the page.`);
  const entries = urls.map((url) => `<url><loc>${url}</loc></url>`).join('');
  await writeFile(
    path.join(folder, 'sitemap.xml'),
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries}</urlset>`,
  );
}
