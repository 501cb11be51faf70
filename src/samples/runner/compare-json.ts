import { isObject } from '../../errors/recognition/parse-response';

/**
 * Compares a documented answer with a real one and returns what differs, each with its path.
 * An error (`exact`) must be equal but for waits and positions in time; a success must have the
 * same keys and types in the same shape, since ids, times and tokens differ from run to run. Each
 * documented item of a list is compared with the list's first real one; `null` fits any value.
 */
export function compareJson(shown: unknown, real: unknown, exact: boolean, at = '$'): string[] {
  if (Array.isArray(shown) && Array.isArray(real)) {
    if (exact && shown.length !== real.length)
      return [`${at}: ${shown.length} items, really ${real.length}`];
    return shown.flatMap((item, i) =>
      real.length === 0 ? [] : compareJson(item, exact ? real[i] : real[0], exact, `${at}[${i}]`),
    );
  }
  if (isObject(shown) && isObject(real)) {
    const missing = Object.keys(real).filter((key) => !Object.hasOwn(shown, key));
    const extra = Object.keys(shown).filter((key) => !Object.hasOwn(real, key));
    return [
      ...missing.map((key) => `${at}.${key}: left out`),
      ...extra.map((key) => `${at}.${key}: the API does not answer it`),
      ...Object.keys(shown)
        .filter((key) => Object.hasOwn(real, key))
        .flatMap((key) => compareJson(shown[key], real[key], exact, `${at}.${key}`)),
    ];
  }
  if (exact) {
    const waits =
      at.endsWith('.wait_seconds') && typeof shown === 'number' && typeof real === 'number';
    return shown === real || waits
      ? []
      : [`${at}: ${JSON.stringify(shown)}, really ${JSON.stringify(real)}`];
  }
  if (shown === null || real === null || kind(shown) === kind(real)) return [];
  return [`${at}: ${kind(shown)}, really ${kind(real)}`];
}

const kind = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);
