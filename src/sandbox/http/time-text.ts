/**
 * A time as the API writes it: ISO 8601 in UTC with `Z`, and microseconds only where the second is not whole.
 * Python's `isoformat` does so. `milliseconds` counts since 1970.
 */
export function timeText(milliseconds: number): string {
  return new Date(milliseconds)
    .toISOString()
    .replace('.000Z', 'Z')
    .replace(/\.(\d{3})Z$/, '.$1000Z');
}
