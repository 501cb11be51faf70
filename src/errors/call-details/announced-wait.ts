/** Up to how many seconds a wait is told in steps of how many. */
const steps = [
  [10, 10],
  [60, 30],
  [300, 60],
  [3600, 300],
] as const;
const largestStep = 1800;

/**
 * The wait a screen reader is told: rounded up to steps that grow with it, so that the text, and with
 * it the announcement, changes seldom. Seconds; 0 stays 0.
 */
export function announcedWait(seconds: number): number {
  const step = steps.find(([most]) => seconds <= most)?.[1] ?? largestStep;
  return Math.ceil(seconds / step) * step;
}
