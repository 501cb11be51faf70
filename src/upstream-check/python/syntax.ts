import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { CheckProblem, type Place } from '../place';

/** A parsed Python file. */
export class PythonFile {
  private readonly lineStarts: readonly number[];
  readonly root: SyntaxNode;

  /** Throws a CheckProblem that names the first line that is not Python. */
  constructor(
    /** Relative to the checkout, with slashes. */
    readonly path: string,
    readonly text: string,
  ) {
    this.lineStarts = lineStarts(text);
    const tree = parser.parse(text);
    this.root = tree.topNode;
    const nul = text.indexOf('\0');
    const wrong = nul === -1 ? this.firstError(tree.cursor()) : nul;
    if (wrong !== null) {
      const at = this.placeOf(wrong);
      throw new CheckProblem(
        `${at.file}:${at.line} is not valid Python. Correct it (python3 -m py_compile ${at.file} shows the error), then check again.`,
        at,
      );
    }
  }

  at(node: SyntaxNode): Place {
    return this.placeOf(node.from);
  }

  textOf(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to);
  }

  private placeOf(offset: number): Place {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.path, line: low + 1 };
  }

  /** The parser mends what it cannot read; an error node, Python 2’s print or an open string gives it away. */
  private firstError(cursor: ReturnType<ReturnType<typeof parser.parse>['cursor']>): number | null {
    do {
      const { type, from, to } = cursor;
      if (type.isError || type.name === 'PrintStatement') return from;
      if (type.name === 'String' || type.name === 'FormatString') {
        const first = /^[a-zA-Z]*('''|"""|'|")/.exec(this.text.slice(from, Math.min(to, from + 6)));
        const quote = first?.[1] ?? '';
        const prefix = first?.[0] ?? '';
        if (
          to - from < prefix.length + quote.length ||
          !this.text.slice(from, to).endsWith(quote)
        ) {
          return from;
        }
      }
    } while (cursor.next());
    return null;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) {
    starts.push(index + 1);
  }
  return starts;
}

/** The children of a node without comments. */
export function children(node: SyntaxNode): SyntaxNode[] {
  const list: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'Comment') list.push(child);
  }
  return list;
}

const punctuation = new Set(['(', ')', '[', ']', '{', '}', ',']);

/** The children of a bracketed or comma-separated node without brackets and commas. */
export const items = (node: SyntaxNode): SyntaxNode[] =>
  children(node).filter(({ name }) => !punctuation.has(name));

/** The statements of a `Body`. */
export const statementsOf = (body: SyntaxNode): SyntaxNode[] =>
  children(body).filter(({ name }) => name !== ':');
