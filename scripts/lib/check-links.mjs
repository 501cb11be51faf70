import { LinkChecker } from 'linkinator';
import { publishedPaths } from './permalinks.mjs';
import { serve } from '../commands/serve.mjs';
import { testBuild } from './test-build.mjs';

/**
 * Follows every link of the built site, starting at each page of the sitemap, in styles too (anchors are
 * for tests/build/anchors.test.ts). Prints each broken one with the page it stands on. Counts as one
 * check, which fails where it found no link.
 * @returns {Promise<{ passed: number; failed: number }>}
 */
export async function checkLinks() {
  const site = await serve({ folder: testBuild });
  const pages = publishedPaths(testBuild).map((page) => new URL(page, site.address).href);
  const { links } = await new LinkChecker().check({
    path: pages,
    recurse: true,
    checkCss: true,
    concurrency: 20,
    redirects: 'error',
    linksToSkip: (link) => Promise.resolve(!link.startsWith(site.address)),
  });
  await site.close();
  const checked = links.filter(({ state }) => state !== 'SKIPPED');
  const broken = checked.filter(({ state }) => state === 'BROKEN');
  for (const { parent, url, status } of broken) {
    const from = parent?.replace(site.address, '/') ?? '?';
    console.error(
      `${from} links to ${url.replace(site.address, '/')}, which is broken (${status})`,
    );
  }
  console.log(`${checked.length} links on ${pages.length} pages checked, ${broken.length} broken`);
  const good = broken.length === 0 && checked.length > pages.length && pages.length > 0;
  return { passed: good ? 1 : 0, failed: good ? 0 : 1 };
}
