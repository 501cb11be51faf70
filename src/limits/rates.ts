import type { Limit } from '../contract/schema';

type Rate = Pick<Limit, 'requests' | 'period'>;

const seconds: Record<Limit['period'], number> = { minute: 60, hour: 3600, day: 86_400 };

/** The length of a limit’s period in seconds. */
export function periodSeconds(period: Limit['period']): number {
  return seconds[period];
}

/** The seconds between requests at which a limit is never reached. */
export function sustainablePace({ requests, period }: Rate): number {
  return periodSeconds(period) / requests;
}

/** Compares limits of different periods. */
export function requestsPerHour(rate: Rate): number {
  return 3600 / sustainablePace(rate);
}

/** A limit as the docs write it, e.g. `2,000/hour`. */
export function limitText({ requests, period }: Rate): string {
  return `${requests.toLocaleString('en-GB')}/${period}`;
}

const units = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
] as const;

/** Seconds for readers, e.g. `1.8 s`, `12 min`, `1 h 30 min`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds * 100) / 100} s`;
  const parts: string[] = [];
  let rest = Math.round(seconds);
  for (const [size, name] of units) {
    if (rest >= size) parts.push(`${Math.floor(rest / size)} ${name}`);
    rest %= size;
  }
  if (rest > 0) parts.push(`${rest} s`);
  return parts.join(' ');
}
