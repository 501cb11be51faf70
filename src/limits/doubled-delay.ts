/** What doubling a delay grows to, in seconds. Source: FACTS.md §4. */
const maxDelay = 60;

/** The delay before a retry, in seconds: `base`, then twice, four and eight times that, up to a minute; `attempt` is from 0. */
export const doubledDelay = (base: number, attempt: number): number =>
  Math.min(maxDelay, base * 2 ** attempt);
