import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PurgeCSS } from 'purgecss';
import type { BuiltSite } from './built-site';
import { htmlFiles } from './html-files';

const styleFolder = 'assets/css';
const inTags =
  /<([a-z][\w-]*)|\s(?:class|id)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))|\s([a-z][\w-]*)(?==|\s|>|\/)/gi;

/** Whatever may be a name in code. */
const namesInCode = (code: string): string[] => code.match(/[\w-]+/g) ?? [];

/** Tags, classes, ids and attributes of a page, and what its inline scripts name; its prose names no rule. */
const namesInHtml = (html: string): string[] => [
  ...[...html.matchAll(/<script>([^<]*)/g)].flatMap(([, code]) => namesInCode(code ?? '')),
  ...[...html.replace(/>[^<]+</g, '><').matchAll(inTags)].flatMap(([, ...found]) =>
    found.flatMap((text) => text?.split(/\s+/) ?? []),
  ),
];

/**
 * Finishing step: takes out of the style sheets the rules that nothing in the build names, in HTML or in code, and
 * gives each a name by its new content, as it may be kept for a year.
 */
export async function purgeStyles(site: BuiltSite): Promise<void> {
  const { folder } = site;
  const html = htmlFiles(site);
  const content = [...html, path.join(folder, 'assets/js/*.js')];
  for (const name of await readdir(path.join(folder, styleFolder))) {
    const file = path.join(folder, styleFolder, name);
    const [result] = await new PurgeCSS().purge({
      content: content.map((entry) => entry.replaceAll('\\', '/')),
      css: [file],
      extractors: [
        { extractor: namesInHtml, extensions: ['html'] },
        { extractor: namesInCode, extensions: ['js'] },
      ],
      keyframes: true,
    });
    if (!result) throw new Error(`${file} could not be read as a style sheet.`);
    const hash = createHash('sha256').update(result.css).digest('hex').slice(0, 8);
    const renamed = name.replace(/\.[0-9a-f]{8}\.css$/, `.${hash}.css`);
    await writeFile(file, result.css);
    await rename(file, path.join(folder, styleFolder, renamed));
    for (const page of html) {
      const text = await readFile(page, 'utf8');
      if (!text.includes(name)) throw new Error(`${page} does not load ${name}.`);
      await writeFile(page, text.replaceAll(name, renamed));
    }
  }
}
