import { describe, expect, test } from 'vitest';
import { isSampleLanguage } from '../../src/samples/languages';
import { checkJsonFence } from '../../src/samples/runner/check-json-fence';
import { checkSample } from '../../src/samples/runner/check-sample';
import { extractFences } from '../../src/samples/runner/extract-fences';

// SAMPLES_DOCS: another folder of Markdown to run.
const fences = extractFences(process.env.SAMPLES_DOCS ?? 'docs');
const samples = fences.filter(({ language }) => isSampleLanguage(language));
const bodies = fences.filter(({ language }) => language === 'json');
const runnable = samples.filter(({ meta }) => meta.flags.has('run') && !meta.flags.has('browser'));
const answers = bodies.filter(({ meta }) => meta.values.has('from'));
const notRun = samples.filter(({ meta }) => meta.values.has('norun'));

test('every sample and every JSON body declares what it is', () => {
  const silent = [
    ...samples.filter(({ meta }) => !meta.flags.has('run') && !meta.values.get('norun')),
    ...bodies.filter(
      ({ meta }) => !['from', 'legacy', 'example'].some((key) => meta.values.get(key)),
    ),
  ];
  expect(silent.map(({ where }) => where)).toEqual([]);
});

test('at least 95 % of the samples run', () => {
  expect(samples.length).toBeGreaterThan(50);
  for (const { where, meta } of notRun)
    console.log(`not run: ${where}: ${meta.values.get('norun') ?? ''}`);
  console.log(
    `${runnable.length} samples run, ${notRun.length} do not; ${answers.length} of ${bodies.length} bodies are compared`,
  );
  expect(notRun.length / (samples.length + answers.length)).toBeLessThanOrEqual(0.05);
});

describe.concurrent('samples', () => {
  for (const fence of runnable) {
    test(`${fence.where} ${fence.language}`, () => checkSample(fence), 90_000);
  }
});

describe.concurrent('answers', () => {
  for (const fence of answers) test(fence.where, () => checkJsonFence(fence), 30_000);
});
