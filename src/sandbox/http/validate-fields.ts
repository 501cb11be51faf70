import { detailTexts, fillText } from '../../contract/detail-texts';
import { apiError } from './api-error';
import { type FieldType, FieldProblem, parseField } from './field-types';
import { pythonType } from './python-values';

/** What a field of a body accepts. */
export interface FieldRule {
  type: FieldType;
  required?: boolean;
  /** Whether an empty text is valid. */
  blank?: boolean;
  choices?: readonly string[];
}

/** Rules by field name, in the order in which problems are reported. */
export type FieldRules = Record<string, FieldRule>;

/**
 * Checks a body against the rules and returns the fields that are there, as the API keeps them. Throws
 * validation_error with the framework's text for each wrong field. Source: FACTS.md §2, "Recorded details".
 */
export function validateFields(body: unknown, rules: FieldRules): Record<string, unknown> {
  if (body === null) throw apiError('validation_error', { non_field_errors: [detailTexts.noData] });
  const type = pythonType(body);
  if (type !== 'dict') {
    const why = fillText(detailTexts.notObject, { type });
    throw apiError('validation_error', { non_field_errors: [why] });
  }
  const valid: Record<string, unknown> = {};
  const details: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(rules)) {
    try {
      const value = given(body as object, name, rule);
      if (value !== undefined) valid[name] = parseField(value, rule);
      else if (rule.required) throw new FieldProblem([detailTexts.required]);
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      details[name] = error.details;
    }
  }
  if (Object.keys(details).length > 0) throw apiError('validation_error', details);
  return valid;
}

/** The value of a field. Of a form: all values for a list, else the last, where an empty optional one counts as absent. */
function given(body: object, name: string, rule: FieldRule): unknown {
  if (!(body instanceof URLSearchParams)) {
    return Object.hasOwn(body, name) ? (body as Record<string, unknown>)[name] : undefined;
  }
  const values = body.getAll(name);
  if (rule.type === 'list') return values.length > 0 ? values : undefined;
  const value = values.at(-1);
  return value === '' && !rule.required && !rule.blank ? undefined : value;
}
