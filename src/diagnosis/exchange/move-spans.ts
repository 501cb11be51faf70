import type { Span } from './exchange';

const isSpan = (value: object): value is Span =>
  'start' in value &&
  'end' in value &&
  typeof value.start === 'number' &&
  typeof value.end === 'number';

/** A copy of plain data in which every span has moved; what is shared in the data is shared in the copy. */
export function moveSpans<T>(data: T, toInput: (position: number) => number): T {
  const copies = new Map<object, unknown>();
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      copies.set(value, list);
      for (const item of value) list.push(copy(item));
      return list;
    }
    const moved: Record<string, unknown> = {};
    copies.set(value, moved);
    for (const [key, inner] of Object.entries(value))
      Object.defineProperty(moved, key, {
        value: copy(inner),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    if (isSpan(value)) {
      moved.start = toInput(value.start);
      // The end lies behind the last character, which what was removed may follow.
      moved.end = value.end > value.start ? toInput(value.end - 1) + 1 : toInput(value.start);
    }
    return moved;
  };
  return copy(data) as T;
}
