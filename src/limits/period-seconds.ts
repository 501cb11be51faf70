import type { Limit } from '../contract/schema';

const seconds: Record<Limit['period'], number> = { minute: 60, hour: 3600, day: 86_400 };

/** The length of a limit's period in seconds. */
export function periodSeconds(period: Limit['period']): number {
  return seconds[period];
}
