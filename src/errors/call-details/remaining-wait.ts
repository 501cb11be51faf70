/**
 * Whole seconds until a retry can succeed, rounded up; 0 when it can now. Counts `waitSeconds` from
 * `answeredAt`, or from `openedAt` where the time of the answer is not known or lies after it (the
 * answer came before the page was opened). Times in milliseconds since 1970.
 */
export function remainingWait(
  waitSeconds: number,
  answeredAt: number | null,
  openedAt: number,
  now: number,
): number {
  const start = answeredAt === null ? openedAt : Math.min(answeredAt, openedAt);
  return Math.max(0, Math.min(waitSeconds, Math.ceil((start - now) / 1000 + waitSeconds)));
}
