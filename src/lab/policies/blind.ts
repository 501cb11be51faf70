import { doubledDelay } from '../../limits/doubled-delay';
import type { Behaviour, Policy } from './policy';

/** The policies that do not read `wait_seconds`. */

export const noRetry = {
  id: 'none',
  name: 'No retry',
  summary: 'A rejected call has failed.',
  heedsWait: false,
  start: () => ({ rejected: () => null }),
} as const satisfies Policy;

export const immediate = {
  id: 'immediate',
  name: 'Immediate retry',
  summary: 'Tries again as soon as the 429 is there.',
  heedsWait: false,
  start: () => ({ rejected: () => 0 }),
} as const satisfies Policy;

export const fixedDelay = {
  id: 'fixed',
  name: 'Fixed delay',
  summary: 'Tries again after {delay} each time.',
  heedsWait: false,
  start: ({ delay }) => ({ rejected: () => delay }),
} as const satisfies Policy;

export const backoff = {
  id: 'backoff',
  name: 'Exponential backoff, capped at 60 s',
  summary: 'Waits 1, 2, 4, 8 … 60 s, whatever wait_seconds says.',
  heedsWait: false,
  start: () => counting((attempt) => doubledDelay(1, attempt)),
} as const satisfies Policy;

export const fullJitter = {
  id: 'full-jitter',
  name: 'Full jitter',
  summary: 'Waits a random time from 0 up to 1, 2, 4, 8 … 60 s, whatever wait_seconds says.',
  heedsWait: false,
  start: ({ random }) => counting((attempt) => random() * doubledDelay(1, attempt)),
} as const satisfies Policy;

const tripsAfter = 5;
const restSeconds = 30;

export const circuitBreaker = {
  id: 'breaker',
  name: 'Circuit breaker',
  summary: `Tries each second; after ${tripsAfter} 429s in a row it rests for ${restSeconds} s before each trial.`,
  heedsWait: false,
  start: () => counting((attempt) => (attempt + 1 < tripsAfter ? 1 : restSeconds)),
} as const satisfies Policy;

/** Delays by the number of 429s in a row so far, from 0. */
function counting(delay: (attempt: number) => number): Behaviour {
  let attempt = 0;
  return {
    rejected: () => delay(attempt++),
    accepted: () => {
      attempt = 0;
    },
  };
}
