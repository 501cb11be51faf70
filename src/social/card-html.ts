import { createHash } from 'node:crypto';
import { escapeHtml } from '../html/hast';
import { cardSize, type Card } from './card';

/** The page that is drawn as the card. */
export function cardHtml({ eyebrow, title, isCode, text, footer }: Card): string {
  return `<!doctype html>
<meta charset="utf-8">
<style>
  body {
    box-sizing: border-box; width: ${cardSize.width}px; height: ${cardSize.height}px; margin: 0; padding: 72px 80px;
    display: flex; flex-direction: column; gap: 20px; background: #121615; color: #e6ebe8;
    border-left: 20px solid #58c9ba; font: 36px/1.4 'DejaVu Sans', sans-serif;
  }
  .over { color: #58c9ba; font-size: 40px; font-weight: bold; }
  .title { font-size: ${title.length > 22 ? 62 : 76}px; font-weight: bold; line-height: 1.2; text-wrap: balance; }
  .code { font-family: 'DejaVu Sans Mono', monospace; font-size: ${title.length > 20 ? 64 : 80}px; }
  .text { text-wrap: balance; }
  .foot { margin-top: auto; display: flex; justify-content: space-between; font-size: 30px; color: #a6b1ac; }
</style>
<div class="over">${escapeHtml(eyebrow)}</div>
<div class="title${isCode ? ' code' : ''}">${escapeHtml(title)}</div>
<div class="text">${escapeHtml(text)}</div>
<div class="foot"><span>${escapeHtml(footer)}</span>${isCode ? '<span>Upstream API</span>' : ''}</div>
`;
}

/** The picture’s path from the site’s base. Its hash changes with what the card shows. */
export function cardFile(card: Card): string {
  const hash = createHash('sha256').update(cardHtml(card)).digest('hex').slice(0, 8);
  return `/img/og/${card.name}-${hash}.png`;
}
