import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { errorsJson } from '../post-build/errors-json';

/** Docusaurus plugin: `/errors.json` and `/errors.schema.json` in the development server. */
export function serveErrorsJson({ generatedFilesDir, baseUrl }: LoadContext): Plugin {
  const folder = path.join(generatedFilesDir, 'errors-json');
  // Not inline: the type of a webpack configuration lacks `devServer`.
  const development = {
    mergeStrategy: {},
    devServer: { static: [{ publicPath: baseUrl, directory: folder }] },
  };
  return {
    name: 'errors-json',
    loadContent: () => errorsJson({ folder }),
    configureWebpack: () => development,
  };
}
