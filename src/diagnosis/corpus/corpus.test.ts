import { describe, expect, test } from 'vitest';
import { causes } from '../../errors/causes';
import { diagnose } from '../diagnose';
import { outcomes } from '../outcomes';
import { untellable } from '../rules';
import { readCorpus } from '../fixtures/read-corpus';
import type { CorpusEntry } from './corpus-file';

const now = Date.parse('2026-06-01T12:00:10Z');
const files = readCorpus();
const all = files.flatMap(({ entries }) => entries);

function found(text: string): string {
  const { verdict } = diagnose(text, { now });
  if (!verdict) return '-';
  const [first] = verdict.findings;
  const code = verdict.code ?? '-';
  return first ? `${code}/${first.causeId} ${first.certainty}` : code;
}

const wrong = (entries: readonly CorpusEntry[], change: (text: string) => string): string[] =>
  entries.flatMap(({ id, expect: wanted, text }) => {
    const actual = found(change(text));
    return actual === wanted ? [] : [`${id}: ${actual}, expected ${wanted}`];
  });

describe('the corpus', () => {
  test('is large enough, and its ids differ', () => {
    expect(files.length).toBeGreaterThanOrEqual(14);
    expect(all.length).toBeGreaterThanOrEqual(150);
    for (const { name, entries } of files) {
      expect(entries.length, name).toBeGreaterThan(0);
      expect(new Set(entries.map(({ id }) => id)).size, name).toBe(entries.length);
      for (const { how, text } of entries) expect(how && text.trim()).toBeTruthy();
    }
  });

  test.each(files)('$name is diagnosed as it says', ({ entries }) => {
    expect(wrong(entries, (text) => text)).toEqual([]);
  });

  test.each(files)('$name with the line breaks of Windows', ({ entries }) => {
    expect(wrong(entries, (text) => text.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  test('has every cause as the first one, except those that no exchange shows', () => {
    const first = new Set(all.map(({ expect: wanted }) => wanted.split(' ')[0]));
    const refs = [
      ...Object.entries(causes).flatMap(([code, list]) => list.map(({ id }) => `${code}/${id}`)),
      ...outcomes.map(({ id }) => `-/${id}`),
    ];
    expect(refs.filter((ref) => !first.has(ref) && !(ref in untellable))).toEqual([]);
    expect(Object.keys(untellable).filter((ref) => first.has(ref) || !refs.includes(ref))).toEqual(
      [],
    );
  });
});
