import { describe, expect, test } from 'vitest';
import { isSampleLanguage } from '../../src/samples/languages';
import { fencesOf, readPages } from '../../src/samples/markdown-page';
import { checkJsonFence } from '../../src/samples/runner/check-json-fence';
import { checkSample } from '../../src/samples/runner/check-sample';

// Runs every sample and compares every JSON body. SAMPLES_DOCS names another folder of Markdown.
const fences = fencesOf(readPages(process.env.SAMPLES_DOCS));
const runnable = fences.filter(
  ({ language, meta }) =>
    isSampleLanguage(language) && meta.flags.has('run') && !meta.flags.has('browser'),
);
const responses = fences.filter(
  ({ language, meta }) => language === 'json' && meta.values.has('from'),
);

test('there are samples to run', () => {
  expect(runnable.length).toBeGreaterThan(0);
  expect(responses.length).toBeGreaterThan(0);
});

describe.concurrent('samples', () => {
  for (const fence of runnable) {
    test(`${fence.where} ${fence.language}`, () => checkSample(fence), 90_000);
  }
});

describe.concurrent('responses', () => {
  for (const fence of responses) test(fence.where, () => checkJsonFence(fence), 30_000);
});
