import type { Progress } from './progress';
import { timeAxis } from './time-axis';

/** What happened in one part of a run; times in milliseconds. */
export interface Section {
  from: number;
  to: number;
  accepted: number;
  rejected: number;
  /** Requests counted at its end. */
  filled: number;
}

/** A run up to `end` in parts between times that people use: the picture in numbers. */
export function sectionsOf(progress: (at: number) => Progress, end: number): Section[] {
  const ticks = timeAxis(end).ticks.map(({ at }) => at);
  const step = (ticks[1] ?? end) / 2;
  const bounds = Array.from({ length: Math.ceil(end / step) + 1 }, (_, i) =>
    Math.min(end, Math.round(i * step)),
  );
  return bounds.slice(1).map((to, i) => {
    const from = bounds[i]!;
    const [before, after] = [i === 0 ? { accepted: 0, rejected: 0 } : progress(from), progress(to)];
    return {
      from,
      to,
      accepted: after.accepted - before.accepted,
      rejected: after.rejected - before.rejected,
      filled: after.filled,
    };
  });
}
