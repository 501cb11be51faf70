import { errors } from '../contract/errors';
import { verdictLabels } from '../ui/verdict/verdict-labels';

/** What the picture for a shared link shows. */
export interface Card {
  /** Begins its file’s name: a code, or `site`. */
  name: string;
  /** The line above the title: a status, or the site’s name. */
  eyebrow: string;
  title: string;
  /** Whether the title is a code, shown as one. */
  isCode: boolean;
  text: string;
  footer: string;
}

/** In pixels: what Open Graph readers show uncropped. */
export const cardSize = { width: 1200, height: 630 } as const;

/** For every page without a card of its own. */
const siteCard: Card = {
  name: 'site',
  eyebrow: 'Upstream API',
  title: 'Your call failed. Find out why.',
  isCode: false,
  text: 'Whether to retry, what to change and how to prove it is fixed.',
  footer: `${errors.length} error codes, each with one permanent page`,
};

/** The site’s card, then one for each code of the contract. */
export const cards: readonly Card[] = [
  siteCard,
  ...errors.map(({ code, status, summary, retry }) => ({
    name: code,
    eyebrow: status === null ? 'Any other status' : `HTTP ${status}`,
    title: code,
    isCode: true,
    text: summary.replaceAll('`', ''),
    footer: `Retry? ${verdictLabels[retry.verdict].replaceAll('`', '')}`,
  })),
];
