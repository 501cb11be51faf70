import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { SourceTree } from './fixtures/source-tree';
import { CheckProblem } from './place';

const files = [
  'upstream/settings/base.py',
  'upstream/api/exceptions.py',
  'upstream/api/throttling.py',
  'upstream/api/urls.py',
  'upstream/api/views.py',
  'upstream/middleware.py',
] as const;

const tree = new SourceTree();
const clean = new Map(files.map((file) => [file, tree.read(file)]));
afterAll(() => tree.remove());

/** Compares a tree with one file replaced; any outcome is right but an exception of another kind, or no end. */
function survives(file: (typeof files)[number], content: string | Uint8Array): void {
  tree.write(file, content);
  try {
    expect(tree.compare().rows.length).toBeGreaterThan(0);
  } catch (error) {
    if (!(error instanceof CheckProblem)) throw error;
    expect(error.message).toMatch(/^[^\n]{20,}$/);
  } finally {
    tree.write(file, clean.get(file) ?? '');
  }
}

const anyFile = fc.constantFrom(...files);
const within = { interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false };

test('any bytes', { timeout: 30_000 }, () => {
  fc.assert(fc.property(anyFile, fc.uint8Array({ maxLength: 3000 }), survives), {
    numRuns: 40,
    ...within,
  });
});

/** Words and signs of Python in any order, which get further than bytes. */
const words = fc.constantFrom(
  'REST_FRAMEWORK', 'SIMPLE_JWT', 'urlpatterns', 'exc', 'response', 'self', '=', '(', ')', '[', ']', '{', '}', ':', ',', '.', '*', '**',
  '+=', '|=', 'if', 'else', 'elif', 'for', 'in', 'try', 'except', 'finally', 'def', 'class', 'return', 'lambda', 'import', 'from', 'not',
  'and', 'or', 'is', 'None', 'True', '1', '0x', '1e999', '"a"', "f'{x}'", "'''", '\\', '\n', '\n    ', '\n\t', '@', 'path', 'timedelta',
  'isinstance', '->', 'match', 'case', 'del', 'with', 'as', 'while', 'async', 'await', 'yield', ';', '#', ':=', '__proto__', 'constructor',
); // prettier-ignore

test('any words of Python', { timeout: 30_000 }, () => {
  const source = fc.array(words, { maxLength: 200 }).map((list) => list.join(' '));
  fc.assert(fc.property(anyFile, source, survives), { numRuns: 60, ...within });
});

test('clean files with a piece cut out, doubled or moved', { timeout: 30_000 }, () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(anyFile, share, share, share, (file, from, length, to) => {
      const text = clean.get(file) ?? '';
      const start = Math.floor(from * text.length);
      const piece = text.slice(start, start + Math.floor((length * text.length) / 8));
      const rest = text.slice(0, start) + text.slice(start + piece.length);
      const target = Math.floor(to * rest.length);
      survives(file, rest.slice(0, target) + piece + rest.slice(target));
      survives(file, text.slice(0, start));
    }),
    { numRuns: 40, ...within },
  );
});

test.each([
  ['brackets', '('.repeat(50_000)],
  ['an expression', `A = ${'1 + '.repeat(20_000)}1\n`],
  ['ifs one after the other', 'if a:\n    b = 1\n'.repeat(5_000)],
  ['ifs in ifs', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}if a:\n`).join('')],
  [
    'a function that calls itself',
    'def envelope_handler(exc, context):\n    return envelope_handler(exc, envelope_handler(exc, context))\n',
  ],
  [
    'a class that is its own base',
    'class A(B):\n    pass\n\nclass B(A):\n    pass\n\nclass Pages(A):\n    pass\n',
  ],
  [
    'a name that stands for itself',
    'from upstream.settings.base import REST_FRAMEWORK\nSIMPLE_JWT = REST_FRAMEWORK\n',
  ],
  [
    'a dict in itself',
    'REST_FRAMEWORK = {}\nREST_FRAMEWORK["DEFAULT_THROTTLE_RATES"] = REST_FRAMEWORK\nif a:\n    REST_FRAMEWORK["x"] = 1\n',
  ],
  [
    'a list in itself',
    'urlpatterns = []\nurlpatterns += [urlpatterns]\nurlpatterns.append(urlpatterns)\n',
  ],
  ['a list that doubles', `A = [1]\n${'A = A + A\n'.repeat(60)}`],
  ['a text that doubles', `A = "1"\n${'A = A + A\n'.repeat(60)}`],
])('%s without end', (_, source) => {
  for (const file of files) survives(file, source);
});
