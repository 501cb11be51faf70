// npm run images: draws the pictures for shared links and the icons, and removes drawings that nothing uses.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { cards, cardSize } from '../../src/social/card';
import { cardFile, cardHtml } from '../../src/social/card-html';
import { icons, type Icon } from '../../src/social/icons';
import { browserPath, launchBrowser } from '../setup/browser.mjs';

async function main(): Promise<void> {
  const browser = await launchBrowser(await browserPath());
  const page = await browser.newPage();
  const current = new Set<string>();
  for (const card of cards) {
    const file = cardFile(card);
    await draw(page, cardHtml(card), cardSize, file);
    current.add(path.basename(file));
  }
  for (const icon of icons) {
    await draw(page, iconHtml(icon), { width: icon.size, height: icon.size }, icon.file);
  }
  await browser.close();
  for (const name of readdirSync('static/img/og')) {
    if (!current.has(name)) rmSync(path.join('static/img/og', name));
  }
}

/** The favicon; a maskable one fills the square and has its sign within the circle that every mask leaves. */
function iconHtml({ size, maskable }: Icon): string {
  const svg = readFileSync('static/img/favicon.svg', 'utf8');
  const drawn = maskable ? svg.replace(' rx="8"', '').replace('0 0 32 32', '-4 -4 40 40') : svg;
  const filled = maskable
    ? drawn.replace('<rect width="32" height="32"', '<rect x="-4" y="-4" width="40" height="40"')
    : drawn;
  return `<!doctype html><style>body{margin:0}svg{display:block;width:${size}px}</style>${filled}`;
}

async function draw(
  page: Page,
  html: string,
  size: { width: number; height: number },
  file: string,
): Promise<void> {
  const target = path.join('static', file);
  mkdirSync(path.dirname(target), { recursive: true });
  await page.setViewportSize(size);
  await page.setContent(html);
  await page.screenshot({ path: target, omitBackground: true });
  console.log(target);
}

void main();
