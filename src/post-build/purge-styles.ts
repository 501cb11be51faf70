import { createHash } from 'node:crypto';
import { readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PurgeCSS, type UserDefinedOptions } from 'purgecss';
import type { BuiltSite } from './built-site';

const inTags =
  /<([a-z][\w-]*)|\s(class|id|role|type)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))|\s([a-z][\w-]*)(?==|\s|>|\/)/gi;

/**
 * Classes of the framework that no page has, though scripts have these words: PurgeCSS would keep them for that. Not
 * those of CSS modules whose hash starts with an underscore, e.g. `badge__uwQ`.
 */
const unusedClasses = [
  /^\.?(?:alert|badge|close|dropdown|kbd|navbar-sidebar|tabs)(?:--|__(?![\w-]{3}$)|$)/,
];

/** An attribute that no page of today has, and a word of d3’s: it would keep the framework’s rules for `img[align]`. */
const obsoleteAttribute = 'align';

/** What a script sets attributes to, though its minified code does not have the words. */
const booleans = ['true', 'false'];

/** Whatever may be a name in code, and the attribute that it is as a key of `dataset`. */
const namesInCode = (code: string): string[] =>
  (code.match(/[\w-]+/g) ?? [])
    .filter((name) => name !== obsoleteAttribute)
    .flatMap((name) => [
      name,
      `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    ])
    .concat(booleans);

/** Tags, classes, ids, roles and attributes of a page, and what its inline scripts name; its prose names no rule. */
const namesInHtml = (html: string): string[] => [
  ...[...html.matchAll(/<script>([^<]*)/g)].flatMap(([, code]) => namesInCode(code ?? '')),
  ...[...html.replace(/>[^<]+</g, '><').matchAll(inTags)].flatMap(([, ...found]) =>
    found.flatMap((text) => text?.split(/\s+/) ?? []),
  ),
];

type Content = NonNullable<UserDefinedOptions['content']>;

/** PurgeCSS’ result: the rules that `content` names, and in `rejectedCss` the others. */
async function purge(css: string, content: Content, rest: Partial<UserDefinedOptions>) {
  const [result] = await new PurgeCSS().purge({
    content,
    css: [{ raw: css }],
    extractors: [
      { extractor: namesInHtml, extensions: ['html'] },
      { extractor: namesInCode, extensions: ['js'] },
    ],
    ...rest,
  });
  if (!result) throw new Error('The style sheet could not be read.');
  return result;
}

/**
 * Step: removes the rules and variables that neither HTML nor code uses from the style sheet, and moves those that no page
 * has before an island is mounted to a sheet of their own, which island-styles.ts loads then. Each is named by its content,
 * as it is cached for a year.
 */
export async function purgeStyles({ folder, files }: BuiltSite): Promise<void> {
  const sheets = path.join(folder, 'assets/css');
  const [name, ...others] = await readdir(sheets);
  if (name === undefined || others.length > 0) {
    throw new Error(`The build has ${others.length + (name ? 1 : 0)} style sheets instead of one.`);
  }
  const scripts = path.join(folder, 'assets/js').replaceAll('\\', '/');
  const pages = files.map(({ html }) => ({ raw: html, extension: 'html' }));
  const source = await readFile(path.join(sheets, name), 'utf8');
  const used = await purge(source, [...pages, `${scripts}/*.js`], {
    blocklist: unusedClasses,
    keyframes: true,
    variables: true,
  });
  const first = await purge(used.css, [...pages, `${scripts}/main.*.js`], { rejectedCss: true });
  const write = async (kind: string, css: string): Promise<string> => {
    const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
    const file = `${kind}.${hash}.css`;
    await writeFile(path.join(sheets, file), css);
    return file;
  };
  await unlink(path.join(sheets, name));
  const styles = await write('styles', first.css);
  const islands = await write('islands', first.rejectedCss ?? '');
  const link = new RegExp(`<link rel=stylesheet href=(\\S*)${name.replaceAll('.', '\\.')} ?/?>`);
  for (const page of files) {
    if (!link.test(page.html)) throw new Error(`${page.path} does not load ${name}.`);
    page.html = page.html.replace(
      link,
      `<link rel="stylesheet" href="$1${styles}" data-islands="$1${islands}">`,
    );
  }
}
