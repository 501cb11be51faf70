/** Returns the storage to use; may throw, as `() => localStorage` does where storage is blocked. */
type GetStorage = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (checklist: string): string => `checklist-${checklist}`;

/** The stored checked items, without those the checklist no longer has. Never throws. */
export function readCheckedItems(
  storage: GetStorage,
  checklist: string,
  items: readonly string[],
): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(storage().getItem(keyOf(checklist)) ?? '[]');
    const ids = Array.isArray(stored) ? stored : [];
    return new Set(items.filter((item) => ids.includes(item)));
  } catch {
    return new Set();
  }
}

/** Stores the checked items, or removes the entry if there are none. Never throws: full or blocked storage is no error. */
export function writeCheckedItems(
  storage: GetStorage,
  checklist: string,
  checked: ReadonlySet<string>,
): void {
  try {
    if (checked.size === 0) storage().removeItem(keyOf(checklist));
    else storage().setItem(keyOf(checklist), JSON.stringify([...checked]));
  } catch {
    // They last as long as the page.
  }
}

/** Whether a storage event concerns this checklist; clearing the storage concerns every one. */
export function concernsChecklist(event: Pick<StorageEvent, 'key'>, checklist: string): boolean {
  return event.key === null || event.key === keyOf(checklist);
}
