import { etagOf } from './etag';

/** A JSON value as it goes over the wire. */
export interface Serialised {
  text: string;
  etag: string;
}

const known = new WeakMap<object, Serialised>();

/** The JSON text of a value and its `ETag`; remembered for a frozen value, which cannot change. */
export function serialise(value: unknown): Serialised {
  const frozen = typeof value === 'object' && value !== null && Object.isFrozen(value);
  const before = frozen ? known.get(value) : undefined;
  if (before) return before;
  const text = JSON.stringify(value);
  const serialised = { text, etag: etagOf(text) };
  if (frozen) known.set(value, serialised);
  return serialised;
}
