import type { Comparison, Row } from '../compare/compare';

/** A row that must be acted upon: neither the same nor known. */
export const isOpen = (row: Row): boolean => row.verdict !== 'same' && !row.known;

/** Text of the source, safe to print: a control character is shown by its code. */
export const printable = (text: string): string =>
  text.replace(
    /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Whether docs and API agree, in one line. */
export function verdictLine({ rows, stale }: Comparison): string {
  const open = rows.filter(isOpen);
  const unread = open.filter(({ verdict }) => verdict === 'cannot read').length;
  const drift = open.length - unread;
  const known = rows.filter((row) => row.known).length;
  const listed = known > 0 ? `, ${known} known ${known === 1 ? 'difference' : 'differences'}` : '';
  const unreadText = unread > 0 ? `, ${unread} cannot be read` : '';
  if (rows.length === 0) return 'Nothing was compared.';
  if (drift > 0) {
    return `The docs and the API differ in ${drift} of ${rows.length} facts${unreadText}${listed}.`;
  }
  if (stale.length > 0)
    return 'The docs and the API agree, but known-differences.json is out of date.';
  if (unread > 0) {
    return `The docs and the API may differ: ${unread} of ${rows.length} facts cannot be read${listed}.`;
  }
  return `The docs and the API agree: ${rows.length} facts compared${listed}.`;
}

/** What a row says, in one sentence. */
export function sentence(row: Row): string {
  const note = row.note === undefined ? '' : ` (${row.note})`;
  const docs = `“${row.docs ?? ''}”`;
  const source = `“${row.source ?? ''}”`;
  switch (row.verdict) {
    case 'same':
      return `${row.id}: ${source}`;
    case 'differs':
      return `${row.id}: the docs say ${docs}, the source ${source}${note}`;
    case 'only in the docs':
      return `${row.id}: the docs say ${docs}, the source has it not`;
    case 'only in the source':
      return `${row.id}: ${source} in the source, the docs have it not${note}`;
    case 'cannot read':
      return `${row.id}: cannot be read${note}`;
  }
}
