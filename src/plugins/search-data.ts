import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import { indexPath } from '../search/engine/index/index-format';
import { listHeadings } from '../search/indexing/list-headings';

/** Docusaurus plugin: the list from A to Z, for `HeadingList`. The development server serves the last build’s index. */
export function searchData({ baseUrl, siteDir, outDir, generatedFilesDir }: LoadContext): Plugin {
  const served = path.join(generatedFilesDir, 'search');
  const development = {
    mergeStrategy: {},
    devServer: { static: [{ publicPath: baseUrl, directory: served }] },
  };
  return {
    name: 'search-data',
    configureWebpack: () => development,
    async loadContent() {
      await mkdir(served, { recursive: true });
      // Without a build there is no index: the search view names the command that makes one.
      await copyFile(path.join(outDir, indexPath), path.join(served, indexPath)).catch(() => null);
    },
    async allContentLoaded({ allContent, actions }) {
      const content = allContent['docusaurus-plugin-content-docs']?.default as LoadedContent;
      const docs = content.loadedVersions.flatMap((version) => version.docs);
      const pages = await Promise.all(
        docs.map(async ({ permalink, title, source }) => ({
          path: `/${permalink.slice(baseUrl.length)}`,
          title,
          markdown: await readFile(source.replace('@site', siteDir), 'utf8'),
        })),
      );
      actions.setGlobalData({ headings: listHeadings(pages) });
    },
    injectHtmlTags: () => ({
      headTags: [
        {
          tagName: 'link',
          attributes: {
            rel: 'search',
            type: 'application/opensearchdescription+xml',
            title: 'Upstream API errors',
            href: `${baseUrl}opensearch.xml`,
          },
        },
      ],
    }),
  };
}
