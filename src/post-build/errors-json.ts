import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogueFiles } from '../errors/catalogue/catalogue-files';

/** Step: publishes `/errors.json` and `/errors.schema.json`. */
export async function errorsJson({ folder }: { folder: string }): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(catalogueFiles())) {
    await writeFile(path.join(folder, name), text);
  }
}
