let isPending = false;

/** Remembers whether the last key in the search field was Enter, pressed before there were results to choose from. */
export function noteEarlyEnter({ key, target }: KeyboardEvent): void {
  isPending = key === 'Enter' && target instanceof Element && target.matches('[data-search-field]');
}

/** Whether Enter waits for the first result; asked once. */
export function takeEarlyEnter(): boolean {
  const wasPending = isPending;
  isPending = false;
  return wasPending;
}
