import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toHtml } from 'hast-util-to-html';
import type { Element, Properties } from 'hast';
import { errors } from '../contract/errors';
import { errorPath } from '../contract/site';
import { causes } from '../errors/causes';
import { cardFile } from '../social/card-file';
import { cardSize } from '../social/card-size';
import { cards } from '../social/cards';
import { readPage } from '../social/read-page';
import { structuredData } from '../social/structured-data';
import { twinPath } from '../markdown-export/markdown-path';
import type { BuiltPage, BuiltSite } from './built-site';
import { themeColours } from './theme-colours';

const guidePages = ['/API_TROUBLESHOOTING/', '/API_EXAMPLES/', '/API_VERSIONING/', '/TESTING/'];

/**
 * Finishing step: completes the head of every page with what other programs read: its Markdown twin, the picture for
 * shared links, the manifest, and structured data of guide and code pages.
 */
export async function pageHeads(site: BuiltSite): Promise<void> {
  for (const page of site.pages) {
    const html = await readFile(page.file, 'utf8');
    const tags = headTags(page, html, site);
    if (!html.includes('</head>')) throw new Error(`${page.file} has no </head>.`);
    await writeFile(
      page.file,
      html.replace('</head>', () => `${toHtml(tags)}</head>`),
    );
  }
}

function headTags(
  page: BuiltPage,
  html: string,
  { folder, origin, baseUrl }: BuiltSite,
): Element[] {
  const address = (file: string): string => origin + baseUrl + file.slice(1);
  const code = errors.find((error) => errorPath(error.code) === page.path)?.code;
  const card = cards.find(({ name }) => name === (code ?? 'site'));
  const image = card && cardFile(card);
  if (!image || !existsSync(path.join(folder, image))) {
    throw new Error(
      `The picture of ${page.path} is not drawn from today’s text. Run: npm run images`,
    );
  }
  const {
    title,
    description,
    causes: shown,
  } = readPage(html, page.path, code ? causes[code].map(({ id }) => id) : []);
  const { light, dark } = themeColours();
  const colour = (content: string, mode: string): Element =>
    tag('meta', { name: 'theme-color', content, media: `(prefers-color-scheme: ${mode})` });
  const described = { title, description, causes: shown, url: address(page.path) };
  const data =
    code || guidePages.includes(page.path)
      ? structuredData({ ...described, home: address('/'), image: address(image) })
      : [];
  return [
    tag('link', { rel: ['alternate'], type: 'text/markdown', href: address(twinPath(page.path)) }),
    tag('link', { rel: ['manifest'], href: `${baseUrl}manifest.webmanifest` }),
    tag('link', { rel: ['apple-touch-icon'], href: `${baseUrl}img/icon-192.png` }),
    colour(light, 'light'),
    colour(dark, 'dark'),
    property('og:type', code || data.length > 0 ? 'article' : 'website'),
    property('og:site_name', 'Upstream API'),
    property('og:image', address(image)),
    property('og:image:width', String(cardSize.width)),
    property('og:image:height', String(cardSize.height)),
    property('og:image:alt', `${title}: ${card.text}`),
    ...data.map(jsonLd),
  ];
}

const property = (name: string, content: string): Element =>
  tag('meta', { property: name, content });

/** As a script of data, which no policy needs to allow; `<` is written so that no text ends it. */
const jsonLd = (data: object): Element =>
  tag('script', { type: 'application/ld+json' }, JSON.stringify(data).replaceAll('<', '\\u003c'));

function tag(tagName: string, properties: Properties, text?: string): Element {
  const children = text === undefined ? [] : [{ type: 'text' as const, value: text }];
  return { type: 'element', tagName, properties, children };
}
