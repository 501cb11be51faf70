import type { Token } from '../../src/contract/schema';
import type { Page } from '../../src/samples/markdown-page';

/**
 * Problems where no page states a token's lifetime in hours, or where a line that names one kind of token
 * states another lifetime: one changed in the contract needs its pages changed.
 */
export function checkLifetimes(pages: readonly Page[], tokens: readonly Token[]): string[] {
  const known = new Set(tokens.map(({ lifetimeSeconds }) => hours(lifetimeSeconds)));
  const lines = pages.flatMap(({ file, text }) =>
    text.split('\n').map((line, index) => ({ where: `${file}:${index + 1}`, line })),
  );
  const stated = lines.flatMap(({ where, line }) =>
    [...line.matchAll(/\b(?:access|refresh) token[^.|]{0,40}?\b(\d+) hours?\b/gi)].map(
      ([words, count]) => ({
        where,
        words,
        hours: Number(count),
      }),
    ),
  );
  const wrong = stated
    .filter((entry) => !known.has(entry.hours))
    .map(
      ({ where, words }) =>
        `${where}: "${words}" is no lifetime of the contract: ${[...known].join(' and ')} hours. Correct the page, or src/contract/tokens.ts`,
    );
  const statedHours = new Set(stated.map((entry) => entry.hours));
  const unstated = tokens
    .filter(({ lifetimeSeconds }) => !statedHours.has(hours(lifetimeSeconds)))
    .map(
      ({ type, lifetimeSeconds }) =>
        `No page says how long a token of the type ${type} lives. Write in docs/API_TROUBLESHOOTING.md: ${type} token … ${hours(lifetimeSeconds)} hours`,
    );
  return [...wrong, ...unstated];
}

const hours = (seconds: number): number => seconds / 3600;
