import path from 'node:path';
import type { Plugin } from '@docusaurus/types';

/** Whether the browser gets Preact in place of React; the pages are rendered with React in both cases. */
const usePreact = true;

const folderOf = (name: string): string => path.dirname(require.resolve(`${name}/package.json`));

/** Docusaurus names the folders of React: the same names lead to Preact’s, which has files of the same names. */
const preact = {
  react: path.join(folderOf('preact'), 'compat'),
  'react-dom': path.join(folderOf('preact'), 'compat'),
};

const empty = path.resolve(__dirname, 'client/empty.ts');

/** Docusaurus plugin: leaves out of the browser's code what no page uses. */
export function leanClient(): Plugin {
  return {
    name: 'lean-client',
    configureWebpack(_config, isServer) {
      if (isServer || process.env.NODE_ENV !== 'production') return {};
      return {
        resolve: {
          alias: {
            ...(usePreact ? preact : {}),
            // Code is highlighted at build time.
            [path.resolve('node_modules/@docusaurus/theme-classic/lib/prism-include-languages.js')]:
              empty,
            'prism-react-renderer$': empty,
          },
        },
      };
    },
  };
}
