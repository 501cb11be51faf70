import { existsSync } from 'node:fs';
import path from 'node:path';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import type { Element, Properties } from 'hast';
import { errors } from '../contract/errors';
import { errorPath } from '../contract/site';
import { causes } from '../errors/causes';
import { element } from '../html/hast';
import { markdownPath } from '../markdown-export/markdown-path';
import { cards, cardSize } from '../social/card';
import { cardFile } from '../social/card-html';
import { structuredData } from '../social/structured-data';
import type { BuiltPage, BuiltSite } from './built-site';
import { themeColours } from './web-manifest';

const guidePages = ['/API_TROUBLESHOOTING/', '/API_EXAMPLES/', '/API_VERSIONING/', '/TESTING/'];

/**
 * Step: adds to the head of every page what other programs read: its Markdown alternate, the picture for shared links,
 * the manifest, and structured data of guide and code pages.
 */
export function pageHeads(site: BuiltSite): void {
  for (const page of site.pages) {
    const head = select('head', page.tree);
    if (!head || !page.html.includes('</head>')) throw new Error(`${page.path} has no </head>.`);
    const tags = headTags(page, site);
    head.children.push(...tags);
    page.html = page.html.replace('</head>', () => `${toHtml(tags)}</head>`);
  }
}

function headTags(page: BuiltPage, { folder, origin, baseUrl }: BuiltSite): Element[] {
  const absolute = (path: string): string => origin + baseUrl + path.slice(1);
  const code = errors.find((error) => errorPath(error.code) === page.path)?.code;
  const card = cards.find(({ name }) => name === (code ?? 'site'));
  const image = card && cardFile(card);
  if (!image || !existsSync(path.join(folder, image))) {
    throw new Error(`The picture of ${page.path} does not show today’s text. Run: npm run images`);
  }
  const urls = { url: absolute(page.path), home: absolute('/'), image: absolute(image) };
  const data =
    code || guidePages.includes(page.path)
      ? structuredData(page, code ? causes[code].map(({ id }) => id) : [], urls)
      : [];
  const { light, dark } = themeColours();
  return [
    tag('link', {
      rel: ['alternate'],
      type: 'text/markdown',
      href: absolute(markdownPath(page.path)),
    }),
    tag('link', { rel: ['manifest'], href: `${baseUrl}manifest.webmanifest` }),
    tag('link', { rel: ['apple-touch-icon'], href: `${baseUrl}img/icon-192.png` }),
    colour(light, 'light'),
    colour(dark, 'dark'),
    property('og:type', code || data.length > 0 ? 'article' : 'website'),
    property('og:site_name', 'Upstream API'),
    property('og:image', urls.image),
    property('og:image:width', String(cardSize.width)),
    property('og:image:height', String(cardSize.height)),
    property('og:image:alt', `${page.title}: ${card.text}`),
    ...data.map(jsonLd),
  ];
}

const tag = (name: string, properties: Properties): Element => element(name, [], properties);

const colour = (content: string, mode: string): Element =>
  tag('meta', { name: 'theme-color', content, media: `(prefers-color-scheme: ${mode})` });

const property = (name: string, content: string): Element =>
  tag('meta', { property: name, content });

/** A data script, which no policy needs to allow; `<` is escaped so that no text can end it. */
function jsonLd(data: object): Element {
  const value = JSON.stringify(data).replaceAll('<', '\\u003c');
  return element('script', [{ type: 'text', value }], { type: 'application/ld+json' });
}
