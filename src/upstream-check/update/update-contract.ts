import type { Node } from 'typescript';
import type { Row } from '../compare/compare';
import { CheckProblem } from '../place';

/** The files of the contract that an update may change. */
export interface ContractFiles {
  /** src/contract/limits.ts */
  limits: string;
  /** src/contract/tokens.ts */
  tokens: string;
}

/** One value of the contract that takes over the source’s. */
export interface Change {
  file: keyof ContractFiles;
  line: number;
  fact: string;
  before: string;
  after: string;
}

/** A number or text to write for one property of one entry. */
interface Edit {
  file: keyof ContractFiles;
  fact: string;
  entry: { key: string; value: string };
  property: string;
  written: string;
}

const units: Readonly<Record<string, number>> = { hour: 3600, minute: 60, second: 1 };

/** What the rows ask for: limits and lifetimes that differ and are not known differences. */
function editsOf(rows: readonly Row[]): Edit[] {
  return rows.flatMap((row): Edit[] => {
    if (row.verdict !== 'differs' || row.known || row.source === null) return [];
    const [kind = '', name = ''] = row.id.split(': ');
    const [, requests, period] = /^([1-9]\d*)\/(minute|hour|day)$/.exec(row.source) ?? [];
    if (kind === 'limit' && requests !== undefined && period !== undefined) {
      const base = { file: 'limits', fact: row.id, entry: { key: 'scope', value: name } } as const;
      return [
        { ...base, property: 'requests', written: requests },
        { ...base, property: 'period', written: `'${period}'` },
      ];
    }
    const [, type] = /^(\w+) lifetime$/.exec(name) ?? [];
    const [, count, unit] = /^(\d+) (hour|minute|second)s?$/.exec(row.source) ?? [];
    const seconds = Number(count) * (units[unit ?? ''] ?? NaN);
    if (kind !== 'token' || type === undefined || !(seconds > 0)) return [];
    const entry = { key: 'type', value: type };
    return [
      {
        file: 'tokens',
        fact: row.id,
        entry,
        property: 'lifetimeSeconds',
        written: String(seconds),
      },
    ];
  });
}

/** The contract’s files with the source’s limits and lifetimes, and each change. Nothing else in them changes. */
export async function updateContract(
  files: ContractFiles,
  rows: readonly Row[],
): Promise<{ files: ContractFiles; changes: Change[] }> {
  // Half a second to load, and seldom needed.
  const { default: ts } = await import('typescript');
  const result = { ...files };
  const changes: Change[] = [];
  for (const file of ['limits', 'tokens'] as const) {
    const tree = ts.createSourceFile(`${file}.ts`, files[file], ts.ScriptTarget.Latest, true);
    const replaced: { from: number; to: number; text: string }[] = [];
    for (const edit of editsOf(rows).filter((item) => item.file === file)) {
      const found = propertyOf(tree, edit);
      if (!found) {
        throw new CheckProblem(
          `src/contract/${file}.ts has no ${edit.property} for ${edit.entry.value}: change it by hand.`,
        );
      }
      const before = found.getText();
      if (before === edit.written) continue;
      const line = tree.getLineAndCharacterOfPosition(found.getStart()).line + 1;
      changes.push({
        file,
        line,
        fact: edit.fact,
        before: `${edit.property}: ${before}`,
        after: `${edit.property}: ${edit.written}`,
      });
      replaced.push({ from: found.getStart(), to: found.getEnd(), text: edit.written });
    }
    for (const { from, to, text } of replaced.sort((a, b) => b.from - a.from)) {
      result[file] = result[file].slice(0, from) + text + result[file].slice(to);
    }
  }
  return { files: result, changes };

  /** The value of a property of the object literal whose key has a value. */
  function propertyOf(node: Node, edit: Edit): Node | null {
    if (ts.isObjectLiteralExpression(node)) {
      const value = (name: string) =>
        node.properties
          .filter(ts.isPropertyAssignment)
          .find((property) => property.name.getText() === name)?.initializer;
      const id = value(edit.entry.key);
      if (id && ts.isStringLiteral(id) && id.text === edit.entry.value) {
        return value(edit.property) ?? null;
      }
    }
    return ts.forEachChild(node, (child) => propertyOf(child, edit) ?? undefined) ?? null;
  }
}
