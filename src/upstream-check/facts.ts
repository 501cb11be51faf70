import type { Place } from './place';

/** One thing that both the docs and the source say. Ids are for people: `limit: read_only`. */
interface FactId {
  /** The kind, a colon and the name. Known differences cite it. */
  id: string;
  /** The fact this one is about: where one side has not that one, nothing is said of this one. */
  about?: string;
}

/** What the docs say. */
export interface ExpectedFact extends FactId {
  value: string;
  /** Whether a value of the source means the same; by default only the same text does. */
  accepts?: (value: string) => boolean;
}

/** What the source says. */
export interface SourceFact extends FactId {
  /** Null where it cannot be read. */
  value: string | null;
  /** Why it cannot be read, or where the value comes from if not from the line itself. */
  note?: string;
  at: Place;
  /** Beginnings of the ids of which nothing can be said after this. */
  covers?: readonly string[];
  /** The beginning of the ids that this unreadable one may be. */
  mayBe?: string;
}

/** `3600` seconds are `1 hour`. */
export function durationText(seconds: number): string {
  for (const [unit, size] of [
    ['hour', 3600],
    ['minute', 60],
  ] as const) {
    if (seconds >= size && seconds % size === 0) return plural(seconds / size, unit);
  }
  return plural(seconds, 'second');
}

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
