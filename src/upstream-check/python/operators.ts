import type { Place } from '../place';
import { sameValue, unknown, type Value } from './values';

const configurable = (left: Value, right: Value): { configurable?: true } =>
  (left.configurable ?? right.configurable) ? { configurable: true } : {};

/** `+ - * / // % **` on numbers, texts, lists and durations. */
export function operate(operator: string, left: Value, right: Value, at: Place): Value {
  const base = { at, ...configurable(left, right) };
  if (left.kind === 'number' && right.kind === 'number') {
    const value = arithmetic(operator, left.value, right.value);
    if (value !== null && Number.isFinite(value)) return { kind: 'number', value, ...base };
  }
  if (left.kind === 'duration' || right.kind === 'duration') {
    const seconds = durations(operator, left, right);
    if (seconds !== null) return { kind: 'duration', seconds, ...base };
  }
  if (operator === '+') {
    if (left.kind === 'text' && right.kind === 'text') {
      return { kind: 'text', value: left.value + right.value, ...base };
    }
    if (left.kind === 'list' && right.kind === 'list') {
      return { kind: 'list', items: [...left.items, ...right.items], ...base };
    }
    const parts = [left, right].map(partsOf);
    const [a, b] = parts;
    if (a && b) {
      const seam = `${a.at(-1) ?? ''}${b[0] ?? ''}`;
      return { kind: 'template', parts: [...a.slice(0, -1), seam, ...b.slice(1)], ...base };
    }
  }
  if (left.kind === 'symbol' || right.kind === 'symbol')
    return { kind: 'symbol', text: operator, at };
  const culprit = left.kind === 'unknown' ? left : right.kind === 'unknown' ? right : null;
  return culprit ?? unknown(`${operator} of a ${left.kind} and a ${right.kind}`, at);
}

const partsOf = (value: Value): readonly string[] | null =>
  value.kind === 'template' ? value.parts : value.kind === 'text' ? [value.value] : null;

function arithmetic(operator: string, a: number, b: number): number | null {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? null : a / b;
    case '//':
      return b === 0 ? null : Math.floor(a / b);
    case '%':
      return b === 0 ? null : a - b * Math.floor(a / b);
    case '**':
      return a ** b;
    default:
      return null;
  }
}

function durations(operator: string, left: Value, right: Value): number | null {
  if (left.kind === 'duration' && right.kind === 'duration') {
    if (operator === '+') return left.seconds + right.seconds;
    if (operator === '-') return left.seconds - right.seconds;
  }
  if (operator === '*' && left.kind === 'duration' && right.kind === 'number') {
    return left.seconds * right.value;
  }
  if (operator === '*' && left.kind === 'number' && right.kind === 'duration') {
    return left.value * right.seconds;
  }
  if (
    operator === '/' &&
    left.kind === 'duration' &&
    right.kind === 'number' &&
    right.value !== 0
  ) {
    return left.seconds / right.value;
  }
  return null;
}

const comparisons = new Set(['==', '!=', '<', '>', '<=', '>=', 'in', 'not in', 'is', 'is not']);
const literal = new Set<Value['kind']>(['none', 'bool', 'number', 'text']);

/** A comparison: true or false where both sides are literals, else a symbol; null for another operator. */
export function compare(operator: string, left: Value, right: Value, at: Place): Value | null {
  if (!comparisons.has(operator)) return null;
  const known = (left.configurable ?? right.configurable) ? null : holds(operator, left, right);
  return known === null
    ? { kind: 'symbol', text: operator, at }
    : { kind: 'bool', value: known, at };
}

function holds(operator: string, left: Value, right: Value): boolean | null {
  if (operator.endsWith('in')) {
    const candidates = right.kind === 'list' ? right.items : null;
    if (!candidates || ![left, ...candidates].every(({ kind }) => literal.has(kind))) return null;
    return candidates.some((item) => sameValue(item, left)) === (operator === 'in');
  }
  if (!literal.has(left.kind) || !literal.has(right.kind)) return null;
  if (operator === '==' || operator === 'is') return sameValue(left, right);
  if (operator === '!=' || operator === 'is not') return !sameValue(left, right);
  if (left.kind !== 'number' || right.kind !== 'number') return null;
  const difference = left.value - right.value;
  if (operator === '<') return difference < 0;
  if (operator === '>') return difference > 0;
  return operator === '<=' ? difference <= 0 : difference >= 0;
}
