import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { BuiltSite } from './built-site';

const text = /\.(?:html|css|js|mjs|json|svg|xml|txt|md|webmanifest)$/;
/** Smaller files gain nothing. */
const minBytes = 1024;

/** Step: writes a brotli and a gzip copy beside each text file, so that no server compresses while a reader waits. */
export async function compressFiles({ folder }: BuiltSite): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((file) => text.test(file) && !file.startsWith('.'))) {
    const file = path.join(folder, name);
    const content = await readFile(file);
    if (content.length < minBytes) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }));
    await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
  }
}
