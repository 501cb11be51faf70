import type { Nodes, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Limit } from '../../src/contract/schema';
import type { Page } from '../../src/samples/markdown-page';

const text = ({ requests, period }: Pick<Limit, 'requests' | 'period'>): string =>
  `${requests}/${period}`;

/**
 * Problems where prose states a limit that is not the contract's, and where a scope's number stands on
 * no page: a limit changed in the contract needs its pages changed.
 */
export function checkLimits(pages: readonly Page[], limits: readonly Limit[]): string[] {
  const stated = statedLimits(
    pages,
    limits.map(({ scope }) => scope),
  );
  return [...stated.flatMap((entry) => wrong(entry, limits)), ...unstated(stated, limits)];
}

function wrong(entry: StatedLimit, limits: readonly Limit[]): string[] {
  const meant = limits.filter(({ scope }) => entry.scopes.includes(scope));
  const allowed = meant.length > 0 ? meant : limits;
  if (allowed.some((limit) => text(limit) === text(entry))) return [];
  const known = meant.map((limit) => `${limit.scope} is ${text(limit)}`).join(', ');
  return [
    `${entry.where}: "${entry.words}" is not the contract’s limit: ${known || 'no scope has it'}. Correct the page, or src/contract/limits.ts`,
  ];
}

function unstated(stated: readonly StatedLimit[], limits: readonly Limit[]): string[] {
  const statedTexts = new Set(
    stated.flatMap((entry) => entry.scopes.map((scope) => `${scope} ${text(entry)}`)),
  );
  return limits
    .filter((limit) => !statedTexts.has(`${limit.scope} ${text(limit)}`))
    .map(
      (limit) =>
        `No page states the limit of \`${limit.scope}\`. Write it beside the scope’s name, e.g. in docs/API_TROUBLESHOOTING.md: \`${limit.scope}\` | ${text(limit)}`,
    );
}

/** A limit as prose states it, with the scopes named near it. */
interface StatedLimit {
  where: string;
  /** The words found, e.g. `5/hour`. */
  words: string;
  requests: number;
  period: Limit['period'];
  /** The scopes the same sentence, table row or list item names; one where it is clear which. */
  scopes: readonly string[];
}

const amount =
  /(?<![\d.,=])(\d{1,3}(?:,\d{3})+|\d+)(?:\s+(?:[a-z-]+\s+)?(?:requests?|calls?|logins?|attempts?|reports?|uploads?|times))?\s*(?:\/|\bper\b|\ban?\b|\beach\b)\s*(minute|hour|day)\b/gi;

/**
 * Every limit that the prose of some pages states: `5/hour`, "5 requests per hour", "10,000 a day".
 * A scope counts as named where it stands in code style.
 */
function statedLimits(pages: readonly Page[], scopes: readonly string[]): StatedLimit[] {
  return pages.flatMap(({ file, tree }) =>
    units(tree).flatMap(({ line, text }) => {
      const named = scopesIn(text, scopes);
      const amounts = [...plain(text).matchAll(amount)];
      return amounts.map(([words, number = '', period = ''], index) => ({
        where: `${file}:${line}`,
        words: words.trim(),
        requests: Number(number.replaceAll(',', '')),
        period: period.toLowerCase() as Limit['period'],
        scopes: named.length === amounts.length ? named.slice(index, index + 1) : named,
      }));
    }),
  );
}

/** Marks around code spans while sentences are split. */
const open = '\uE000';
const close = '\uE001';

function scopesIn(text: string, scopes: readonly string[]): string[] {
  const spans = [...text.matchAll(new RegExp(`${open}([^${close}]*)${close}`, 'g'))];
  const named = spans.map(([, span = '']) => span).filter((span) => scopes.includes(span));
  return [...new Set(named)];
}

const plain = (text: string): string => text.replaceAll(open, '').replaceAll(close, '');

/** The sentences, table rows and headings of a tree, with the line each starts in. */
function units(node: Nodes): { line: number; text: string }[] {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'tableRow') {
    const cells = node.children.map((cell) => cell.children.map(marked).join(''));
    return [{ line, text: cells.join(' | ') }];
  }
  if (node.type === 'paragraph' || node.type === 'heading') {
    const text = node.children.map(marked).join('');
    return text
      .split(/(?<=[.;:?])\s+(?=[A-Z\uE000])/)
      .map((sentence) => ({ line, text: sentence }));
  }
  return 'children' in node ? node.children.flatMap(units) : [];
}

function marked(node: PhrasingContent): string {
  if (node.type === 'inlineCode') return open + node.value + close;
  return 'children' in node ? node.children.map(marked).join('') : toString(node);
}
