/** No wait is longer, in seconds: a day. */
export const maxWait = 86_400;

/**
 * Whole seconds until a retry can succeed, rounded up; 0 if it can now. Counts `waitSeconds` from `respondedAt`, or
 * from `openedAt` where `respondedAt` is unknown or in the future. Times in milliseconds since 1970.
 */
export function remainingWait(
  waitSeconds: number,
  respondedAt: number | null,
  openedAt: number,
  now: number,
): number {
  const start = respondedAt === null ? openedAt : Math.min(respondedAt, openedAt);
  return Math.max(0, Math.min(waitSeconds, Math.ceil((start - now) / 1000 + waitSeconds)));
}

/** Whole seconds for people: `42 s`, above a minute `2:05 min`, from an hour `1:00:00 h`. */
export function formatWait(seconds: number): string {
  if (seconds <= 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = twoDigits(seconds % 60);
  if (seconds < 3600) return `${minutes}:${rest} min`;
  return `${Math.floor(seconds / 3600)}:${twoDigits(minutes)}:${rest} h`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Waits up to `max` seconds are announced in steps of `step` seconds. */
const announcementSteps = [
  { max: 10, step: 10 },
  { max: 60, step: 30 },
  { max: 300, step: 60 },
  { max: 3600, step: 300 },
  { max: Infinity, step: 1800 },
];

/** The wait to announce to screen readers: rounded up in growing steps, so that they speak seldom. Seconds; 0 stays 0. */
export function announcedWait(seconds: number): number {
  const step = announcementSteps.find(({ max }) => seconds <= max)?.step ?? 1;
  return Math.ceil(seconds / step) * step;
}
