import type { Limit } from '../contract/schema';
import { periodSeconds } from './period-seconds';

/** The seconds between requests at which a limit is never reached: period divided by requests. */
export function sustainablePace({ requests, period }: Pick<Limit, 'requests' | 'period'>): number {
  return periodSeconds(period) / requests;
}

/** The limit as requests per hour, to compare limits of different periods. */
export function requestsPerHour(limit: Pick<Limit, 'requests' | 'period'>): number {
  return 3600 / sustainablePace(limit);
}
