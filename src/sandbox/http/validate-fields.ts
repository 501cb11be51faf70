import { detailTexts, fillText } from '../../contract/detail-texts';
import { apiError } from './api-error';

/** What a field of a body accepts. */
export interface FieldRule {
  type: 'text' | 'date' | 'choice' | 'list' | 'decimal';
  required?: boolean;
  /** Whether an empty text is valid. */
  blank?: boolean;
  choices?: readonly string[];
}

/** Rules by field name, in the order in which problems are reported. */
export type FieldRules = Record<string, FieldRule>;

const pythonTypes: Record<string, string> = { string: 'str', boolean: 'bool' };

/** Python's name of a JSON value's type, e.g. `list`, `str`, `NoneType`. */
function pythonType(value: unknown): string {
  if (value === null) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return pythonTypes[typeof value] ?? 'dict';
}

/**
 * Checks a body against the rules and returns the fields that are there. Throws validation_error
 * with the framework's text for each wrong field. Source: FACTS.md §2, "Recorded details".
 */
export function validateFields(body: unknown, rules: FieldRules): Record<string, unknown> {
  if (body === null) throw apiError('validation_error', { non_field_errors: [detailTexts.noData] });
  if (typeof body !== 'object' || Array.isArray(body)) {
    const why = fillText(detailTexts.notObject, { type: pythonType(body) });
    throw apiError('validation_error', { non_field_errors: [why] });
  }
  const given = body as Record<string, unknown>;
  const valid: Record<string, unknown> = {};
  const details: Record<string, string[]> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const problem = problemOf(value, rule);
    if (problem) details[name] = [problem];
    else if (value !== undefined) valid[name] = rule.type === 'text' ? asText(value) : value;
  }
  if (Object.keys(details).length > 0) throw apiError('validation_error', details);
  return valid;
}

/** A value as text: a string or a number, else the empty text. */
const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

function problemOf(value: unknown, rule: FieldRule): string | null {
  if (value === undefined) return rule.required ? detailTexts.required : null;
  if (value === null) return detailTexts.null;
  switch (rule.type) {
    case 'text':
      if (typeof value !== 'string' && typeof value !== 'number') return detailTexts.notText;
      return asText(value) === '' && !rule.blank ? detailTexts.blank : null;
    case 'date':
      return isDate(value) ? null : fillText(detailTexts.date, { formats: 'YYYY-MM-DD' });
    case 'choice':
      return typeof value === 'string' && rule.choices?.includes(value)
        ? null
        : `"${typeof value === 'string' ? value : JSON.stringify(value)}" is not a valid choice.`;
    case 'list':
      return Array.isArray(value)
        ? null
        : `Expected a list of items but got type "${pythonType(value)}".`;
    case 'decimal':
      return /^-?\d+(\.\d+)?$/.test(asText(value)) ? null : 'A valid number is required.';
  }
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
