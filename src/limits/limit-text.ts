import type { Limit } from '../contract/schema';

/** A limit as the docs write it, e.g. `2,000/hour`. */
export function limitText({ requests, period }: Pick<Limit, 'requests' | 'period'>): string {
  return `${requests.toLocaleString('en-GB')}/${period}`;
}
