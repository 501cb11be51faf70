import path from 'node:path';
import type { Plugin } from '@docusaurus/types';
import type { BuiltPage, FinishingStep } from './built-site';
import { compressFiles } from './compress-files';
import { hideSprite } from './hide-sprite';
import { hostFiles } from './host-files';
import { markdownTwins } from './markdown-twins';
import { offlineWorker } from './offline-worker';
import { pageHeads } from './page-heads';
import { purgeStyles } from './purge-styles';
import { searchIndex } from './search-index';
import { webManifest } from './web-manifest';

/** What is made from the rendered pages, in this order: each step sees what the ones before it wrote. */
const steps: readonly FinishingStep[] = [
  hideSprite,
  purgeStyles,
  pageHeads,
  webManifest,
  markdownTwins,
  searchIndex,
  hostFiles,
  offlineWorker,
  compressFiles,
];

/** Docusaurus plugin: runs the steps that need the finished build, one after the other. */
export function finishBuild(): Plugin {
  return {
    name: 'finish-build',
    async postBuild({ outDir, baseUrl, routesPaths, siteConfig }) {
      const pages = routesPaths
        .map((route) => builtPage(outDir, `/${route.slice(baseUrl.length)}`))
        .filter(({ path: page }) => page.endsWith('/'))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
      for (const step of steps) {
        await step({
          folder: outDir,
          origin: siteConfig.url,
          baseUrl,
          pages,
        });
      }
    },
  };
}

const builtPage = (folder: string, page: string): BuiltPage => ({
  path: page,
  file: path.join(folder, page, 'index.html'),
});
