import { keptAtHeader } from './kept-at-header';

/** For how long a copy of `errors.json` may be served, in milliseconds: a day. */
const freshFor = 24 * 60 * 60 * 1000;

/** Whether a copy was kept within the last day. Without its time, or with one in the future, it was not. */
export function isFresh(copy: Response, now: number): boolean {
  const age = now - Number(copy.headers.get(keptAtHeader) ?? NaN);
  return age >= 0 && age < freshFor;
}
