import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { describe, expect, test } from 'vitest';
import { publishedPages } from '../../scripts/lib/permalinks.mjs';
import { testBuild } from '../../scripts/lib/build-folder.mjs';
import { errors } from '../../src/contract/errors';
import { errorPath, site } from '../../src/contract/site';
import { causes } from '../../src/errors/causes';
import { cards, cardSize } from '../../src/social/card';
import { cardFile } from '../../src/social/card-html';
import { icons } from '../../src/social/icons';
import schema from './structured-data.json';

const pages = publishedPages(testBuild);
const codePages: string[] = errors.map(({ code }) => errorPath(code));
const treeOf = (page: string): Root =>
  fromHtml(readFileSync(path.join(testBuild, page, 'index.html'), 'utf8'));
const tidy = (text: string): string => text.replace(/[\s\u200b]+/g, ' ').trim();

/** The content of the one tag of a head that a selector finds. */
function contentOf(tree: Root, selector: string, attribute = 'content'): string {
  const found = selectAll(`head ${selector}`, tree);
  expect(found.length, selector).toBe(1);
  return String(found[0]?.properties[attribute]);
}

/** Width and height of a PNG, from its first chunk. */
function sizeOf(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe.each(pages)('the head of %s', (page) => {
  const tree = treeOf(page);
  const meta = (name: string): string => contentOf(tree, `meta[property="${name}"]`);

  test('has title, description and its own URL', () => {
    expect(contentOf(tree, 'link[rel="canonical"]', 'href')).toBe(site.docs + page);
    const description = contentOf(tree, 'meta[name="description"]');
    expect(description.length).toBeGreaterThan(30);
    expect(meta('og:description')).toBe(description);
    const title = select('title', tree);
    expect(meta('og:title')).toBe(title && tidy(toText(title)));
    expect(meta('og:url')).toBe(site.docs + page);
    expect(contentOf(tree, 'meta[name="twitter:card"]')).toBe('summary_large_image');
  });

  test('has a picture that is there', () => {
    const image = meta('og:image');
    expect(image.startsWith(`${site.docs}/img/og/`)).toBe(true);
    const code = errors.find((error) => errorPath(error.code) === page)?.code ?? 'site';
    expect(path.basename(image).replace(/-[0-9a-f]{8}\.png$/, '')).toBe(code);
    expect(existsSync(path.join(testBuild, image.slice(site.docs.length)))).toBe(true);
    expect(meta('og:image:alt')).not.toMatch(/`|undefined/);
  });

  test('names the manifest and a colour for each mode', () => {
    const manifest = contentOf(tree, 'link[rel="manifest"]', 'href');
    expect(existsSync(path.join(testBuild, manifest))).toBe(true);
    for (const mode of ['light', 'dark']) {
      const selector = `meta[name="theme-color"][media="(prefers-color-scheme: ${mode})"]`;
      expect(contentOf(tree, selector)).toMatch(/^#[0-9a-f]{6}$/);
    }
  });
});

describe('the drawings', () => {
  test('are those of today’s contract, each once: npm run images', () => {
    const expected = cards.map((card) => path.basename(cardFile(card))).sort();
    expect(expected).toHaveLength(errors.length + 1);
    expect(readdirSync('static/img/og').sort()).toEqual(expected);
  });

  test('have their size, and are small', () => {
    for (const card of cards) {
      const file = path.join('static', cardFile(card));
      expect(sizeOf(file), file).toEqual(cardSize);
      expect(readFileSync(file).length, file).toBeLessThan(64_000);
    }
  });

  test('the manifest has its icons, one for masks', () => {
    const manifest = JSON.parse(readFileSync(`${testBuild}/manifest.webmanifest`, 'utf8')) as {
      icons: { src: string; sizes: string; purpose: string }[];
      start_url: string;
    };
    expect(manifest.start_url).toBe('./');
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
      expect.arrayContaining(['192x192', '512x512']),
    );
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
    for (const { file, size } of icons) {
      expect(sizeOf(path.join(testBuild, file))).toEqual({ width: size, height: size });
      expect(manifest.icons.map(({ src }) => `/${src}`)).toContain(file);
    }
  });
});

interface Data {
  '@type': string;
  url: string;
  headline: string;
  image: string;
  description: string;
  mainEntity: { name: string; acceptedAnswer: { text: string } }[];
}

/** The structured data of a page, without Docusaurus’ breadcrumbs. */
function dataOf(tree: Root): Data[] {
  return selectAll('script[type="application/ld+json"]', tree)
    .map((script) => JSON.parse(toText(script)) as Data)
    .filter((data) => data['@type'] !== 'BreadcrumbList');
}

describe('structured data', () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);

  test.each(['/API_TROUBLESHOOTING/', ...codePages])(
    '%s: valid, and what the page shows',
    (page) => {
      const tree = treeOf(page);
      const data = dataOf(tree);
      for (const one of data) {
        expect(validate(one), ajv.errorsText(validate.errors)).toBe(true);
        expect(one.url).toBe(site.docs + page);
      }
      const main = select('main', tree);
      const shown = main ? tidy(toText(main)) : '';
      const article = data.find((one) => one['@type'] === 'TechArticle');
      expect(shown).toContain(article?.headline);
      expect(article?.image).toBe(contentOf(tree, 'meta[property="og:image"]'));
      expect(article?.description).toBe(contentOf(tree, 'meta[name="description"]'));
    },
  );

  test.each(errors.map(({ code }) => code))('%s: each cause is a question', (code) => {
    const tree = treeOf(errorPath(code));
    const headings = selectAll('main h3', tree).map((heading) => tidy(toText(heading)));
    const rows = selectAll('main dd', tree).map((row) => tidy(toText(row)));
    const questions = dataOf(tree).find((one) => one['@type'] === 'FAQPage')?.mainEntity ?? [];
    expect(questions).toHaveLength(causes[code].length);
    for (const { name, acceptedAnswer } of questions) {
      expect(headings).toContain(name);
      const parts = acceptedAnswer.text.split(/(?:^| )(?:How to tell|Fix|Prove it): /).slice(1);
      expect(parts).toHaveLength(3);
      for (const part of parts) expect(rows).toContain(part);
    }
  });

  test('other pages have none', () => {
    for (const page of ['/', '/errors/', '/errors/401/', '/search/']) {
      expect(dataOf(treeOf(page)), page).toEqual([]);
    }
  });
});
