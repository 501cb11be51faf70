import path from 'node:path';
import type { Plugin } from '@docusaurus/types';
import type { BuiltPage, FinishingStep } from '../post-build/built-site';
import { checkControls } from '../post-build/check-controls';
import { compressFiles } from '../post-build/compress-files';
import { publishErrorsJson } from '../post-build/errors-json';
import { hostFiles } from '../post-build/host-files';
import { markdownTwins } from '../post-build/markdown-export';
import { offlineWorker } from '../post-build/service-worker';
import { pageHeads } from '../post-build/page-heads';
import { purgeStyles } from '../post-build/purge-styles';
import { searchIndex } from '../post-build/search-index';
import { sitemap } from '../post-build/sitemap';
import { speculationRules } from '../post-build/speculation-rules';
import { themeMarkup } from '../post-build/theme-markup';
import { webManifest } from '../post-build/web-manifest';

/**
 * What is made from the rendered pages, in this order: each step sees what the ones before it wrote. Docusaurus runs
 * the `postBuild` of all plugins at once, so no other plugin may have one.
 */
const steps: readonly FinishingStep[] = [
  publishErrorsJson,
  sitemap,
  speculationRules,
  themeMarkup,
  checkControls,
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
