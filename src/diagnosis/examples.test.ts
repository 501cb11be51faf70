import { expect, test } from 'vitest';
import { corpusText } from './client/corpus-text';
import { parseCorpus } from './corpus/corpus-file';
import { diagnose } from './diagnose';
import { exampleFiles, readExamples } from './examples';

const files = Object.fromEntries(exampleFiles.map((file) => [file, corpusText(file)]));

test('every example is diagnosed as the corpus expects, for certain', () => {
  const expected = exampleFiles.flatMap((file) =>
    parseCorpus(corpusText(file)).map((entry) => entry.expect),
  );
  const examples = readExamples(files);
  expect(examples.length).toBeGreaterThan(4);
  for (const { label, text } of examples) {
    const { verdict } = diagnose(text, { now: 0 });
    const [first] = verdict?.findings ?? [];
    const found = `${verdict?.code ?? '-'}/${first?.causeId} ${first?.certainty}`;
    expect(found, label).toMatch(/ certain$/);
    expect(expected, label).toContain(found);
  }
});

test('an entry that the corpus has no longer is named', () => {
  expect(() => readExamples({})).toThrow('The corpus has no expired in curl-sv-http2.txt');
});
