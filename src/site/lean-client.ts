import path from 'node:path';
import type { Plugin } from '@docusaurus/types';
import { moduleFile } from './module-file';

/** Whether the browser gets Preact in place of React; the pages are rendered with React in both cases. */
const usePreact = true;

const folderOf = (name: string): string => path.dirname(require.resolve(`${name}/package.json`));

/** Docusaurus names the folders of React: the same names lead to Preact’s, which has files of the same names. */
const preact = {
  react: path.join(folderOf('preact'), 'compat'),
  'react-dom': path.join(folderOf('preact'), 'compat'),
};

const leanRoutesLoader = path.resolve(__dirname, 'lean-routes-loader.cjs');
/** What Docusaurus generates that lists every page. */
const generated =
  /\.docusaurus\/((routes|registry)\.js|(routesChunkNames|globalData)\.json|docusaurus-plugin-content-docs\/default\/p\/.*\.json)$/;
const client = path.join(__dirname, 'client');
const empty = path.join(client, 'empty.ts');

/** Docusaurus plugin: leaves out of the browser's code what no page uses. */
export function leanClient(): Plugin {
  return {
    name: 'lean-client',
    configureWebpack(_config, isServer) {
      if (isServer || process.env.NODE_ENV !== 'production') return {};
      return {
        module: {
          rules: [
            // Markdown pages are read as the server rendered them.
            { test: generated, enforce: 'pre', use: [leanRoutesLoader] },
          ],
        },
        resolve: {
          alias: {
            ...(usePreact ? preact : {}),
            // Code is highlighted at build time.
            [moduleFile('@docusaurus/theme-classic/lib/prism-include-languages.js')]: empty,
            [moduleFile('@docusaurus/core/lib/client/preload.js')]: path.join(client, 'preload.ts'),
            // What readers do not open is not fetched for them.
            [moduleFile('@docusaurus/core/lib/client/prefetch.js')]: path.join(
              client,
              'no-prefetch.ts',
            ),
            '@theme/MDXContent': path.join(client, 'BareContent.tsx'),
            // There is one version of the pages, and none is a draft.
            '@theme/DocVersionBanner': path.join(client, 'Nothing.tsx'),
            '@theme/DocVersionBadge': path.join(client, 'Nothing.tsx'),
            '@theme/ContentVisibility': path.join(client, 'Nothing.tsx'),
            // The same functions as modules, so that only those in use are kept.
            tslib: moduleFile('tslib/tslib.es6.mjs'),
          },
        },
      };
    },
  };
}
