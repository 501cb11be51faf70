import type { Limit } from '../../src/contract/schema';
import type { Page } from './page';
import { statedLimits, type StatedLimit } from './stated-limits';

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
  const said = new Set(
    stated.flatMap((entry) => entry.scopes.map((scope) => `${scope} ${text(entry)}`)),
  );
  return limits
    .filter((limit) => !said.has(`${limit.scope} ${text(limit)}`))
    .map(
      (limit) =>
        `No page states the limit of \`${limit.scope}\`. Write it beside the scope’s name, e.g. in docs/API_TROUBLESHOOTING.md: \`${limit.scope}\` | ${text(limit)}`,
    );
}
