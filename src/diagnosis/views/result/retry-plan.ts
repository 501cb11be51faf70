/** In seconds: what doubling grows to. Source: FACTS.md §4. */
const maxGrowth = 60;

/**
 * The least seconds to wait before each of the next retries after a 429 that asked for `wait`: never less than that, and
 * doubled up to a minute. Up to one second at random comes on top.
 */
export function retryPlan(wait: number, retries = 4): number[] {
  const base = wait === 0 ? 1 : wait;
  return Array.from({ length: retries }, (_, attempt) =>
    Math.max(wait, Math.min(maxGrowth, base * 2 ** attempt)),
  );
}
