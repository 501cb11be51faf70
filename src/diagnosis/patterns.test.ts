import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';
import { growsWithSquare } from './fixtures/grows-with-square';

/** Every pattern that the modules build while they are loaded. */
async function builtPatterns(): Promise<RegExp[]> {
  const built: RegExp[] = [];
  const Original = RegExp;
  vi.stubGlobal(
    'RegExp',
    class extends Original {
      constructor(pattern: string | RegExp, flags?: string) {
        super(pattern, flags);
        built.push(new Original(pattern, flags));
      }
    },
  );
  try {
    await import('./diagnose');
    await import('./report/support-report');
  } finally {
    vi.unstubAllGlobals();
  }
  return built;
}

/** Every pattern that is written as a literal in the files of this folder. */
function writtenPatterns(): RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    ts.forEachChild(node, visit);
  };
  for (const name of readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })) {
    if (!/\.ts$/.test(name) || /\.test\.ts$|^fixtures|^views|^corpus/.test(name)) continue;
    const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8');
    visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  }
  return found;
}

const length = 20_000;
const seed = 1;

/** Texts that match a pattern but for its look-arounds, boundaries and anchors. */
function matches({ source, flags }: RegExp): string[] {
  const plain = source
    .replace(/\(\?<?[=!](?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)/g, '')
    .replace(/\\[bB]|(?<!\[)\^(?![\\\]])|\$$|\$(?=[|)])/g, '')
    .replace(/\{(\d+),(\d{3,})\}/g, '{$1,60}');
  const stringsOf = (pattern: string): string[] =>
    fc.sample(
      fc.stringMatching(new RegExp(pattern, flags.replace(/[dgyi]/g, '')), { maxLength: 80 }),
      {
        numRuns: 6,
        seed,
      },
    );
  try {
    return stringsOf(plain);
  } catch {
    // What the generator does not know: the pattern’s own letters serve.
    return [plain.replace(/\\?[()[\]{}?*+|^$]/g, '')];
  }
}

/** A match in which one part is repeated until it is long, and which then fails. */
function* pumped(match: string): Generator<string> {
  for (const size of [1, 2, 3, 5, 8]) {
    for (let from = 0; from < match.length; from += Math.max(1, Math.floor(match.length / 12))) {
      const part = match.slice(from, from + size);
      yield match.slice(0, from) + part.repeat(length / part.length) + '\u0000';
    }
  }
  if (match !== '') yield match.repeat(Math.ceil(length / match.length)) + '\u0000';
}

/** Cut short, the text still fails at its end. */
const isSlow = (pattern: RegExp, text: string): boolean =>
  growsWithSquare((size) => `${text.slice(0, size - 1)}\u0000`.search(pattern), text.length);

test('a pattern that grows with the square of the text is seen', () => {
  const blanks = `${' '.repeat(length)}\u0000`;
  expect(isSlow(/\s+$/, blanks)).toBe(true);
  expect(isSlow(/\s*/, blanks)).toBe(false);
});

test('no pattern takes longer than the text that it reads', async () => {
  const all = [...(await builtPatterns()), ...writtenPatterns()];
  const patterns = [...new Map(all.map((pattern) => [String(pattern), pattern])).values()];
  expect(patterns.length).toBeGreaterThan(200);
  const slow: string[] = [];
  for (const pattern of patterns) {
    const texts = [...matches(pattern), ' ', 'a', '1', '.', '"'].flatMap((match) => [
      ...pumped(match),
    ]);
    const text = texts.find((candidate) => isSlow(pattern, candidate));
    if (text !== undefined)
      slow.push(`${String(pattern)} for ${JSON.stringify(text.slice(0, 60))}…`);
  }
  expect(slow).toEqual([]);
}, 120_000);
