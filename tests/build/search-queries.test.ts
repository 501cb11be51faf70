import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errors } from '../../src/contract/errors';
import { legacyResponses } from '../../src/contract/legacy-responses';
import { splitWords, tokenize } from '../../src/search/engine/query/tokenize';
import { entries, index, pathOf, pathsFor } from './built-search';

const queries = readFileSync('src/search/engine/queries.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([typed = '', wanted = '']) => ({ typed: typed.replaceAll('\\n', '\n'), wanted }));

describe('the query set', () => {
  const results = queries
    .filter(({ wanted }) => wanted !== '-')
    .map(({ typed, wanted }) => ({ typed, wanted, found: pathsFor(typed) }));
  const line = ({ typed, wanted, found }: (typeof results)[number]): string =>
    `${typed} → ${wanted}, but found ${found.slice(0, 3).join(' ')}`;

  test('has enough of each kind, and expects only what is there', () => {
    expect(queries.length).toBeGreaterThanOrEqual(300);
    expect(new Set(queries.map(({ typed }) => typed)).size).toBe(queries.length);
    expect(queries.filter(({ wanted }) => wanted === '-').length).toBeGreaterThanOrEqual(15);
    for (const { wanted } of results) {
      expect(entries).toContain(/#.+=/.test(wanted) ? wanted.replace(/#.*/, '') : wanted);
    }
  });

  test('has every code, status, message and other text of the contract', () => {
    const typed = new Set(queries.map((query) => query.typed));
    for (const { code, status, exampleMessage } of errors) {
      expect(typed).toContain(code);
      if (status !== null) expect(typed).toContain(String(status));
      if (exampleMessage !== null) expect(typed).toContain(exampleMessage);
    }
    for (const { text: other, body } of legacyResponses) {
      if (body !== null) expect([...typed].join('\n')).toContain(other.split('{')[0]);
    }
  });

  test('98 % come first', () => {
    const wrong = results.filter(({ wanted, found }) => found[0] !== wanted);
    if (wrong.length > 0) console.log(`not first:\n${wrong.map(line).join('\n')}`);
    expect(1 - wrong.length / results.length).toBeGreaterThanOrEqual(0.98);
  });

  test('all come in the first three', () => {
    expect(
      results.filter(({ wanted, found }) => !found.slice(0, 3).includes(wanted)).map(line),
    ).toEqual([]);
  });

  test('a word of the right page keeps it in the first three', () => {
    const textOf = new Map(
      index.entries.map((entry) => {
        const [, , title, , shown] = entry;
        return [pathOf(entry), `${title} ${shown}`];
      }),
    );
    const withoutValues = (found: string): string => found.replace(/#.+=.*$/, '');
    let tried = 0;
    const lost: string[] = [];
    for (const { typed, wanted } of queries) {
      // A word behind a response is no longer that response.
      if (wanted === '-' || /[\n{<]/.test(typed)) continue;
      const target = withoutValues(wanted);
      for (const { terms } of splitWords(textOf.get(target) ?? '')) {
        const [word] = terms;
        if (word.length < 3 || tokenize(word).size === 0) continue;
        tried += 1;
        const found = pathsFor(`${typed} ${word}`).slice(0, 3).map(withoutValues);
        if (!found.includes(target)) lost.push(`${typed} + ${word} loses ${target}`);
      }
    }
    expect(tried).toBeGreaterThan(5000);
    if (lost.length > 0) console.log(lost.join('\n'));
    expect(1 - lost.length / tried).toBeGreaterThanOrEqual(0.998);
  });

  test.each(queries.filter(({ wanted }) => wanted === '-'))('$typed finds nothing', ({ typed }) =>
    expect(pathsFor(typed)).toEqual([]),
  );
});
