import type { Plugin } from '@docusaurus/types';
import { readBuiltSite, writeHtml, type PostBuildStep } from '../post-build/built-site';
import { checkControls } from '../post-build/check-controls';
import { clientFiles } from '../post-build/client-files';
import { compressFiles } from '../post-build/compress-files';
import { errorsJson } from '../post-build/errors-json';
import { hostFiles } from '../post-build/host-files';
import { exportMarkdown } from '../post-build/markdown-export';
import { pageHeads } from '../post-build/page-heads';
import { purgeStyles } from '../post-build/purge-styles';
import { searchIndex } from '../post-build/search-index';
import { serviceWorker } from '../post-build/service-worker';
import { sitemap } from '../post-build/sitemap';
import { speculationRules } from '../post-build/speculation-rules';
import { fixThemeMarkup } from '../post-build/theme-markup';
import { webManifest } from '../post-build/web-manifest';

/** In this order. */
const steps: readonly PostBuildStep[] = [
  // Check and change the pages.
  checkControls,
  purgeStyles,
  pageHeads,
  hostFiles,
  writeHtml,
  // Write files of their own.
  errorsJson,
  clientFiles,
  sitemap,
  speculationRules,
  webManifest,
  exportMarkdown,
  searchIndex,
  // Read all files.
  serviceWorker,
  compressFiles,
];

/**
 * Docusaurus plugin: makes everything that needs the finished build. Docusaurus runs the `postBuild` of all plugins at
 * once, so no other plugin may have one.
 */
export function postBuild(): Plugin {
  return {
    name: 'post-build',
    async postBuild({ outDir, baseUrl, routesPaths, siteConfig }) {
      const paths = routesPaths
        .map((route) => `/${route.slice(baseUrl.length)}`)
        .filter((page) => page.endsWith('/'));
      const facts = { folder: outDir, origin: siteConfig.url, baseUrl };
      const site = await readBuiltSite(facts, paths, fixThemeMarkup);
      for (const step of steps) await step(site);
    },
  };
}
