import { expect, test } from 'vitest';
import { errors } from '../../src/contract/errors';
import { limits } from '../../src/contract/limits';
import { tokens } from '../../src/contract/tokens';
import { knownStatuses } from '../../src/errors/statuses';
import { fencesOf, readPages } from '../../src/samples/markdown-page';
import { checkComponentIds } from './check-component-ids';
import { checkDeclarations, checkShareRun } from './check-declarations';
import { checkEnvelopes, envelopeOf } from './check-envelopes';
import { checkLifetimes } from './check-lifetimes';
import { checkLimits } from './check-limits';
import { checkSampleSafety } from './check-sample-safety';
import { checkGuide, checkPageSet } from './check-structure';
import { checkSyntax } from './check-syntax';

// The pages as they are, against the contract as it is. What each check finds is tested beside it.
const pages = readPages();
const fences = fencesOf(pages);
const codes = errors.map(({ code }) => code);

test('there is content to check', () => {
  expect(pages.length).toBeGreaterThan(codes.length);
  for (const language of ['bash', 'python', 'javascript', 'json']) {
    const own = fences.filter((fence) => fence.language === language);
    expect(own.length, `${language} fences`).toBeGreaterThan(0);
  }
});

test('every code and every status of the contract has its page, and no page is without one', () => {
  expect(checkPageSet('code', codes, pages)).toEqual([]);
  expect(checkPageSet('status', knownStatuses, pages)).toEqual([]);
});

test('every component has a known id', () => {
  expect(checkComponentIds(pages)).toEqual([]);
});

test('every limit in prose is the contract’s, and every scope’s limit stands on a page', () => {
  expect(checkLimits(pages, limits)).toEqual([]);
});

test('every lifetime in prose is the contract’s, and each token’s stands on a page', () => {
  expect(checkLifetimes(pages, tokens)).toEqual([]);
});

test('every envelope is one the API sends, and every code has one', () => {
  expect(checkEnvelopes(fences, errors)).toEqual([]);
  const shown = fences.map((fence) => envelopeOf(fence)?.code);
  expect(codes.filter((code) => !shown.includes(code))).toEqual([]);
});

test('every fence says how it is proved', () => {
  expect(checkDeclarations(fences)).toEqual([]);
  expect(checkShareRun(fences)).toEqual([]);
});

test('no sample harms whoever pastes it', () => {
  expect(checkSampleSafety(fences)).toEqual([]);
});

test('every sample parses', () => {
  expect(checkSyntax(fences)).toEqual([]);
});

test('the guide has its sections', () => {
  const guide = pages.find(({ file }) => file === 'docs/API_TROUBLESHOOTING.md');
  expect(guide && checkGuide(guide)).toEqual([]);
});
