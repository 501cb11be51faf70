import { createHash } from 'node:crypto';
import { readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PurgeCSS } from 'purgecss';
import type { BuiltSite } from './built-site';

const styleFolder = 'assets/css';
const inTags =
  /<([a-z][\w-]*)|\s(?:class|id)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))|\s([a-z][\w-]*)(?==|\s|>|\/)/gi;

/** Classes of the framework that no page has, though scripts have these words: PurgeCSS would keep them for that. */
const unusedClasses = [/^\.?(?:alert|badge|close|dropdown|kbd|navbar-sidebar|tabs)(?:--|__|$)/];

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
 * Step: removes the rules and variables that neither HTML nor code uses from the style sheets, and names each sheet by its new
 * content, as it is cached for a year.
 */
export async function purgeStyles({ folder, files }: BuiltSite): Promise<void> {
  const scripts = path.join(folder, 'assets/js/*.js').replaceAll('\\', '/');
  const pages = files.map(({ html }) => ({ raw: html, extension: 'html' }));
  for (const name of await readdir(path.join(folder, styleFolder))) {
    const file = path.join(folder, styleFolder, name);
    const [result] = await new PurgeCSS().purge({
      content: [...pages, scripts],
      css: [file],
      extractors: [
        { extractor: namesInHtml, extensions: ['html'] },
        { extractor: namesInCode, extensions: ['js'] },
      ],
      blocklist: unusedClasses,
      keyframes: true,
      variables: true,
    });
    if (!result) throw new Error(`${file} could not be read as a style sheet.`);
    const hash = createHash('sha256').update(result.css).digest('hex').slice(0, 8);
    const renamed = name.replace(/\.[0-9a-f]{8}\.css$/, `.${hash}.css`);
    await writeFile(file, result.css);
    await rename(file, path.join(folder, styleFolder, renamed));
    for (const page of files) {
      if (!page.html.includes(name)) throw new Error(`${page.path} does not load ${name}.`);
      page.html = page.html.replaceAll(name, renamed);
    }
  }
}
