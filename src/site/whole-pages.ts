import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from '@docusaurus/types';

const renderer = path.resolve('node_modules/@docusaurus/core/lib/client/renderToHtml.js');

/** Docusaurus plugin: pages are rendered by `server/render-to-html.ts`, whole however large they are. */
export function wholePages(): Plugin {
  return {
    name: 'whole-pages',
    configureWebpack: (_config, isServer) =>
      isServer
        ? {
            resolve: {
              // The bundler compares real paths: node_modules may be a link.
              alias: {
                [realpathSync(renderer)]: path.join(__dirname, 'server', 'render-to-html.ts'),
              },
            },
          }
        : {},
  };
}
