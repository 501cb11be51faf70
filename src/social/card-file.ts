import { createHash } from 'node:crypto';
import type { Card } from './card';
import { cardHtml } from './card-html';

/** Where the drawing of a card lies, from the site’s base: its name changes with what the card shows. */
export function cardFile(card: Card): string {
  const key = createHash('sha256').update(cardHtml(card)).digest('hex').slice(0, 8);
  return `/img/og/${card.name}-${key}.png`;
}
