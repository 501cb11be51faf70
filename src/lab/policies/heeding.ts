import { doubledDelay } from '../../limits/doubled-delay';
import type { Behaviour, Policy } from './policy';

/** The policies that never try before `wait_seconds` is over. */

export const backoffWithWait = {
  id: 'backoff-wait',
  name: 'Exponential backoff with wait_seconds',
  summary: 'Waits 1, 2, 4, 8 … 60 s, but never less than wait_seconds.',
  heedsWait: true,
  start: () => growing({ base: () => 1, jitter: () => 0 }),
} as const satisfies Policy;

/** The formula of the guide (#handling-429). Source: FACTS.md §4. */
export const guideFormula = {
  id: 'guide',
  name: 'The guide’s formula',
  summary: 'Waits wait_seconds, longer if it happens again, and up to 1 s at random on top.',
  heedsWait: true,
  start: ({ random }) => growing({ base: (wait) => wait || 1, jitter: random }),
} as const satisfies Policy;

/** How much slower than the limit allows; the guide’s advice (#sliding-window). */
const margin = 1.1;

export const pacing = {
  id: 'pacing',
  name: 'Client-side pacing',
  summary: 'Spreads calls evenly, 10 % below the limit, in turns with those who share it.',
  heedsWait: true,
  start({ limit, sharers, place }) {
    const pace = (limit.seconds / limit.requests) * margin;
    let next = place * pace;
    return {
      sendAt(now) {
        const at = Math.max(now, next);
        next = at + pace * sharers;
        return at;
      },
      rejected: (wait) => wait,
    };
  },
} as const satisfies Policy;

/** `base` gets the first wait; a call that is accepted starts over. */
function growing({
  base,
  jitter,
}: {
  base: (wait: number) => number;
  jitter: () => number;
}): Behaviour {
  let first = 0;
  let attempt = 0;
  return {
    rejected(wait) {
      if (attempt === 0) first = base(wait);
      return Math.max(wait, doubledDelay(first, attempt++)) + jitter();
    },
    accepted() {
      attempt = 0;
    },
  };
}
