import { detailTexts, fillText } from '../../contract/detail-texts';
import { PythonNumber, pythonText, pythonType } from './python-values';

export type FieldType = 'text' | 'date' | 'choice' | 'list' | 'decimal';

interface Rule {
  type: FieldType;
  blank?: boolean;
  choices?: readonly string[];
}

/** A value that its field does not accept; the details are what the API says of it. */
export class FieldProblem extends Error {
  override name = 'FieldProblem';

  constructor(readonly details: readonly string[] | Record<string, unknown>) {
    super('invalid field');
  }
}

const refuse = (...texts: string[]): never => {
  throw new FieldProblem(texts);
};

/** A value as its field keeps it; throws a FieldProblem for one it does not accept. */
export function parseField(value: unknown, rule: Rule): unknown {
  if (value === null) return refuse(detailTexts.null);
  switch (rule.type) {
    case 'text':
      return parseText(value, rule.blank ?? false);
    case 'date':
      return parseDate(value);
    case 'choice':
      return parseChoice(pythonText(value), rule.choices ?? []);
    case 'list':
      return parseList(value);
    case 'decimal':
      return parseDecimal(pythonText(value).trim());
  }
}

/** Numbers are taken as text. */
function parseText(value: unknown, mayBeBlank: boolean): string {
  if (typeof value !== 'string' && !(value instanceof PythonNumber)) {
    return refuse(detailTexts.notText);
  }
  const text = String(value).trim();
  if (text === '' && !mayBeBlank) refuse(detailTexts.blank);
  if (text.includes('\0')) refuse('Null characters are not allowed.');
  const surrogate = /\p{Surrogate}/u.exec(text)?.[0].charCodeAt(0);
  if (surrogate !== undefined) {
    refuse(`Surrogate characters are not allowed: U+${surrogate.toString(16).toUpperCase()}.`);
  }
  return text;
}

/** Month and day may have one digit; the API answers with two. */
function parseDate(value: unknown): string {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})\n?$/.exec(typeof value === 'string' ? value : '');
  const [year = '', month = '', day = ''] = match?.slice(1) ?? [];
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${text}T00:00:00Z`);
  if (year === '0000' || Number.isNaN(time.getTime()) || !time.toISOString().startsWith(text)) {
    refuse(fillText(detailTexts.date, { formats: 'YYYY-MM-DD' }));
  }
  return text;
}

function parseChoice(text: string, choices: readonly string[]): string {
  return choices.includes(text) ? text : refuse(`"${text}" is not a valid choice.`);
}

/** A list of texts; its problems are named by index. */
function parseList(value: unknown): string[] {
  if (!Array.isArray(value)) {
    return refuse(`Expected a list of items but got type "${pythonType(value)}".`);
  }
  const problems: Record<string, unknown> = {};
  const items = value.map((item: unknown, index) => {
    try {
      return String(parseField(item, { type: 'text' }));
    } catch (error) {
      if (error instanceof FieldProblem) problems[index] = error.details;
      return '';
    }
  });
  if (Object.keys(problems).length > 0) throw new FieldProblem(problems);
  return items;
}

/** An amount, with two decimals as the API answers it. */
function parseDecimal(text: string): string {
  const isNumber = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text);
  return isNumber ? Number(text).toFixed(2) : refuse('A valid number is required.');
}
