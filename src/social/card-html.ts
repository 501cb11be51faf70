import type { Card } from './card';
import { cardSize } from './card-size';

/** The page that a card is a picture of. */
export function cardHtml({ over, title, isCode, text, foot }: Card): string {
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
<div class="over">${escape(over)}</div>
<div class="title${isCode ? ' code' : ''}">${escape(title)}</div>
<div class="text">${escape(text)}</div>
<div class="foot"><span>${escape(foot)}</span>${isCode ? '<span>Upstream API</span>' : ''}</div>
`;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
