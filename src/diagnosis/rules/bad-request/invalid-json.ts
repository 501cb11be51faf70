/** What is wrong with a body that should be JSON. */
export interface JsonFault {
  kind: 'bom' | 'constant' | 'cut-off' | 'other';
  /** In one sentence, without any of the body’s values. */
  why: string;
  /** Where, in the body’s characters. */
  from: number;
  to: number;
}

/** Behind a value Python’s parser stops at one of these texts. Source: FACTS.md §2. */
const position = /\(char (\d{1,9})\)/;

/** The character, counted from 0, at which the parser stopped. */
export const charOf = (detail: string): number | null => {
  const found = position.exec(detail)?.[1];
  return found === undefined ? null : Number(found);
};

/** What a person did wrong where the parser stopped. */
export function explainJson(body: string, at: number): JsonFault {
  // The API counts code points.
  const index = Array.from(body.slice(0, at * 2))
    .slice(0, at)
    .join('').length;
  const before = body.slice(Math.max(0, index - 40), index).trimEnd();
  const rest = body.slice(index, index + 40);
  const fault = (why: string, length = 1, kind: JsonFault['kind'] = 'other'): JsonFault => ({
    kind,
    why,
    from: index,
    to: Math.min(body.length, index + length),
  });
  if (body.startsWith('\ufeff'))
    return { kind: 'bom', why: 'The body starts with a byte order mark.', from: 0, to: 1 };
  const constant = /^(?:-?Infinity|NaN)\b/.exec(rest)?.[0];
  if (constant)
    return fault(`The body holds \`${constant}\`, which is not JSON.`, constant.length, 'constant');
  if (index >= body.trimEnd().length)
    return {
      kind: 'cut-off',
      why: 'The body ends too early: the parser reached its end.',
      from: Math.max(0, body.length - 1),
      to: body.length,
    };
  const python = /^(?:None|True|False)\b/.exec(rest)?.[0];
  if (python)
    return fault(
      `\`${python}\` is Python’s word: JSON has \`${python === 'None' ? 'null' : python.toLowerCase()}\`. Use \`json=\` or \`json.dumps\`.`,
      python.length,
    );
  if (/^undefined\b/.test(rest)) return fault('`undefined` is no JSON: leave the field out.', 9);
  if (rest.startsWith("'"))
    return fault('A name or text stands in single quotes: JSON takes double quotes only.');
  if (/^[}\]]/.test(rest) && before.endsWith(','))
    return fault('A comma stands before the closing bracket.');
  if (/^\/[/*]/.test(rest)) return fault('JSON has no comments.', 2);
  if (/^[A-Za-z_$]/.test(rest) && /[{,]$/.test(before))
    return fault('A name stands without double quotes.', /^[\w$]+/.exec(rest)?.[0].length ?? 1);
  if (/^[,}\]]/.test(rest) && before.endsWith(':'))
    return fault('A value is missing behind a colon.');
  if (/^\\/.test(rest)) return fault('A backslash stands before a character that needs none.', 2);
  if (/^[\n\r\t]/.test(rest))
    return fault('A text holds a raw line break or tab: write `\\n` or `\\t`.');
  if (rest.startsWith('"') || /^[\d{[]/.test(rest))
    return fault('A comma or a colon is missing before this.');
  return fault('This is not what JSON has here.');
}
