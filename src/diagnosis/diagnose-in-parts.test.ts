import { expect, test } from 'vitest';
import { errors } from '../contract/errors';
import { causes } from '../errors/causes';
import { diagnose } from './diagnose';
import { diagnoseInParts } from './diagnose-in-parts';
import { now } from './fixtures/long-inputs';
import { readCorpus } from './fixtures/read-corpus';
import { outcomes } from './outcomes';
import { loadTexts } from './texts/load-texts';

test('each code loads its own texts', async () => {
  for (const { code } of errors) expect(await loadTexts(code)).toBe(causes[code]);
  expect(await loadTexts(null)).toBe(outcomes);
});

test('a diagnosis in parts is the same', async () => {
  for (const { entries } of readCorpus()) {
    for (const { text } of entries)
      expect(await diagnoseInParts(text, { now })).toEqual(diagnose(text, { now }));
  }
});

test('every cause that is found has texts', () => {
  for (const { entries } of readCorpus()) {
    for (const { text } of entries)
      for (const { findings } of diagnose(text, { now }).exchanges)
        for (const finding of findings)
          expect(finding.title && finding.fix && finding.proof).toBeTruthy();
  }
});
