import { errors } from '../contract/errors';
import { verdictLabels } from '../errors/views/labels';
import type { Card } from './card';

/** The site’s own picture, for every page without one. */
const siteCard: Card = {
  name: 'site',
  over: 'Upstream API',
  title: 'Your call failed. Find out why.',
  isCode: false,
  text: 'Whether to retry, what to change and how to prove it is fixed.',
  foot: `${errors.length} error codes, each with one permanent page`,
};

/** The picture of the site, then one for each code of the contract. */
export const cards: readonly Card[] = [
  siteCard,
  ...errors.map(({ code, status, summary, retry }) => ({
    name: code,
    over: status === null ? 'Any other status' : `HTTP ${status}`,
    title: code,
    isCode: true,
    text: summary.replaceAll('`', ''),
    foot: `Retry? ${verdictLabels[retry.verdict]}`,
  })),
];
