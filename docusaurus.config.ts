import type * as Preset from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { site } from './src/contract/site';
import { earlyScript } from './src/browser/early-script';
import { browserEntry } from './src/plugins/browser-entry';
import { remarkDiagrams } from './src/diagrams/remark-diagrams';
import { remarkSamples } from './src/samples/remark-samples';
import { checkSources } from './src/plugins/check-sources';
import { diagnosisExamples } from './src/plugins/diagnosis-examples';
import { serveErrorsJson } from './src/plugins/errors-json';
import { postBuild } from './src/plugins/post-build';
import { rehypeSections } from './src/plugins/rehype-sections';
import { remarkImages } from './src/plugins/remark-images';
import { searchData } from './src/plugins/search-data';

const baseUrl = process.env.BASE_URL ?? '/';

const config: Config = {
  title: 'Upstream API',
  tagline: 'Why the call failed, whether to retry, what to change, how to prove it is fixed',
  favicon: 'img/favicon.svg',
  url: process.env.SITE_URL ?? site.docs,
  baseUrl,
  trailingSlash: true,
  // Its inline script would need an exception from the policy.
  baseUrlIssueBanner: false,
  // The same name for every base URL, so that the inline script that reads it has one hash.
  storage: { namespace: 'upstream-api' },
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    parseFrontMatter: async (file) => {
      const parsed = await file.defaultParseFrontMatter(file);
      // Pages that the sidebar does not list have it too.
      return { ...parsed, frontMatter: { displayed_sidebar: 'docs', ...parsed.frontMatter } };
    },
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  i18n: { defaultLocale: 'en', locales: ['en'] },
  future: {
    v4: true,
    faster: {
      swcJsLoader: true,
      swcJsMinimizer: true,
      swcHtmlMinimizer: true,
      lightningCssMinimizer: true,
      // It waits for the client's compilation of a page, and there is none (browser-entry.ts).
      mdxCrossCompilerCache: false,
      rspackBundler: true,
      rspackPersistentCache: true,
      ssgWorkerThreads: true,
      gitEagerVcs: true,
    },
  },
  headTags: [
    { tagName: 'script', attributes: {}, innerHTML: earlyScript },
    // For hosts that send no headers: no query is sent to other sites.
    { tagName: 'meta', attributes: { name: 'referrer', content: 'strict-origin' } },
  ],
  // In production the entry itself (browser-entry.ts).
  clientModules: ['./src/browser/main.ts'],
  plugins: [checkSources, serveErrorsJson, searchData, diagnosisExamples, browserEntry, postBuild],
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          breadcrumbs: true,
          beforeDefaultRemarkPlugins: [[remarkImages, { baseUrl }]],
          remarkPlugins: [remarkDiagrams, [remarkSamples, { baseUrl }]],
          rehypePlugins: [rehypeSections],
        },
        blog: false,
        theme: {
          customCss: ['tokens', 'global', 'navigation', 'contents', 'code', 'print'].map(
            (name) => `./src/css/${name}.css`,
          ),
        },
        // Written by post-build.ts: the plugins’ own steps run at once, in no order.
        sitemap: false,
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    docs: { sidebar: { hideable: false, autoCollapseCategories: false } },
    navbar: {
      title: 'Upstream API',
      logo: { alt: '', src: 'img/logo.svg', width: 28, height: 28 },
      items: [
        { to: '/API_TROUBLESHOOTING/', label: 'Troubleshooting guide', position: 'left' },
        { to: '/diagnose/', label: 'Diagnose', position: 'left' },
        { to: '/errors/', label: 'Error codes', position: 'left' },
        { to: '/API_EXAMPLES/', label: 'Endpoints', position: 'left' },
        { to: '/TESTING/', label: 'Test environment', position: 'left' },
        { href: site.status, label: 'API status', position: 'right', className: 'navbar-status' },
      ],
    },
    footer: {
      links: [
        { label: 'Diagnose a failed call', to: '/diagnose/' },
        { label: 'Troubleshooting guide', to: '/API_TROUBLESHOOTING/' },
        { label: 'Error codes', to: '/errors/' },
        { label: 'Decode a token', to: '/tools/token/' },
        { label: 'Rate-limit lab', to: '/tools/rate-limits/' },
        { label: 'Endpoints', to: '/API_EXAMPLES/' },
        { label: 'Reference clients', to: '/CLIENTS/' },
        { label: 'Test environment', to: '/TESTING/' },
        { label: 'Versioning', to: '/API_VERSIONING/' },
        { label: 'For API owners', to: '/LINKING/' },
        { label: 'Everything from A to Z', to: '/search/' },
        { label: 'API status', href: site.status },
        // Plain links: the theme's would be marked as leading to another site.
        { html: `<a href="${baseUrl}errors.json">errors.json</a>` },
        { html: `<a href="mailto:${site.support}">${site.support}</a>` },
      ],
      copyright: 'Nothing you type or paste on this site leaves your browser.',
    },
    tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
  } satisfies Preset.ThemeConfig,
};

export default config;
