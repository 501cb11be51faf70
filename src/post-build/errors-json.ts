import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { catalogueFiles } from '../errors/catalogue/catalogue-files';
import type { BuiltSite } from './built-site';

/** Docusaurus plugin: `/errors.json` and `/errors.schema.json` in the development server. */
export function errorsJson({ generatedFilesDir, baseUrl }: LoadContext): Plugin {
  const served = path.join(generatedFilesDir, 'errors-json');
  // Not inline: the type of a webpack configuration lacks `devServer`.
  const development = {
    mergeStrategy: {},
    devServer: { static: [{ publicPath: baseUrl, directory: served }] },
  };
  return {
    name: 'errors-json',
    loadContent: () => writeFiles(served),
    configureWebpack: () => development,
  };
}

/** Step: publishes both. */
export const publishErrorsJson = ({ folder }: BuiltSite): Promise<void> => writeFiles(folder);

async function writeFiles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(catalogueFiles())) {
    await writeFile(path.join(folder, name), text);
  }
}
