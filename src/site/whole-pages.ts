import path from 'node:path';
import type { Plugin } from '@docusaurus/types';
import { moduleFile } from './module-file';

const renderer = moduleFile('@docusaurus/core/lib/client/renderToHtml.js');

/** Docusaurus plugin: pages are rendered by `server/render-to-html.ts`, whole however large they are. */
export function wholePages(): Plugin {
  return {
    name: 'whole-pages',
    configureWebpack: (_config, isServer) =>
      isServer
        ? {
            resolve: { alias: { [renderer]: path.join(__dirname, 'server', 'render-to-html.ts') } },
          }
        : {},
  };
}
