/** A number of a JSON body, as it was written: Python tells `7` from `7.0` and keeps every digit. */
export class PythonNumber {
  constructor(readonly source: string) {}

  get isInteger(): boolean {
    return /^-?\d+$/.test(this.source);
  }

  get isZero(): boolean {
    return Number(this.source) === 0;
  }

  /** As Python's `str()` writes it. */
  toString(): string {
    return this.isInteger ? BigInt(this.source).toString() : floatText(Number(this.source));
  }
}

/** Python turns to an exponent of two digits below 1e-4 and from 1e16 on. */
function floatText(value: number): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const size = Math.abs(value);
  if (size === Infinity) return `${sign}inf`;
  const [digits = '', power = '0'] = size.toExponential().split('e');
  const exponent = Number(power);
  if (size !== 0 && (exponent < -4 || exponent >= 16)) {
    const padded = String(Math.abs(exponent)).padStart(2, '0');
    return `${sign}${digits}e${exponent < 0 ? '-' : '+'}${padded}`;
  }
  return `${sign}${size}${Number.isInteger(size) ? '.0' : ''}`;
}

/** Python's name of a JSON value's type, e.g. `list`, `str`, `NoneType`. */
export function pythonType(value: unknown): string {
  if (value === null) return 'NoneType';
  if (value instanceof PythonNumber) return value.isInteger ? 'int' : 'float';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  return Array.isArray(value) ? 'list' : 'dict';
}

/** A JSON value as Python's `str()` writes it. */
export function pythonText(value: unknown): string {
  return typeof value === 'string' ? value : representation(value);
}

/** As Python's `repr()` writes it; of strings only the quotes matter here. */
function representation(value: unknown): string {
  if (value === null) return 'None';
  if (value instanceof PythonNumber) return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(representation).join(', ')}]`;
  const pairs = Object.entries(value as Record<string, unknown>);
  return `{${pairs.map(([key, inner]) => `${quoted(key)}: ${representation(inner)}`).join(', ')}}`;
}

function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  if (text.includes("'") && !text.includes('"')) return `"${escaped}"`;
  return `'${escaped.replaceAll("'", "\\'")}'`;
}

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
