/** Gives the place where a browser remembers ticks; it may throw, as `() => localStorage` does where storage is blocked. */
export type TickStorage = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const key = (checklist: string): string => `checklist-${checklist}`;

/** The ticked items a browser remembers, without what is no item (any more). Never throws. */
export function readTicks(
  storage: TickStorage,
  checklist: string,
  items: readonly string[],
): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(storage().getItem(key(checklist)) ?? '[]');
    const ids = Array.isArray(stored) ? stored : [];
    return new Set(items.filter((item) => ids.includes(item)));
  } catch {
    return new Set();
  }
}

/** Remembers the ticked items; forgets the checklist where there are none. A full or closed storage is no error. */
export function writeTicks(
  storage: TickStorage,
  checklist: string,
  ticked: ReadonlySet<string>,
): void {
  try {
    if (ticked.size === 0) storage().removeItem(key(checklist));
    else storage().setItem(key(checklist), JSON.stringify([...ticked]));
  } catch {
    // The ticks last as long as the page.
  }
}

/** Whether a storage event is about this checklist; a cleared storage is about every one. */
export function isAboutTicks(event: Pick<StorageEvent, 'key'>, checklist: string): boolean {
  return event.key === null || event.key === key(checklist);
}
