import { expect, test } from 'vitest';
import { outcomeAsText } from './describe-outcome';
import { findTree } from './trees';
import { isQuestion, nodesOf, positionOf, startOf } from './walk';

const tree = findTree('429');

test('the answers given, the outcome and its link', () => {
  const position = positionOf(tree, 'login-quota')!;
  expect(outcomeAsText(tree, position, 'https://docs.example/')).toMatch(
    /^.+\nWhich endpoint returned it\? Login, refresh or verify\nWhy: .+\nRetry: .+\nFix: .+\nProof: .+\nhttps:\/\/docs\.example\/errors\/throttled\/#login-quota-spent$/,
  );
  expect(outcomeAsText(tree, startOf(tree), 'https://docs.example/')).toBe(tree.title);
});

test('the link of every outcome leads below the base path of the site', () => {
  const outcomes = nodesOf(tree).filter((node) => !isQuestion(node));
  expect(outcomes.length).toBeGreaterThan(3);
  for (const { id } of outcomes) {
    const link = (base: string): string =>
      outcomeAsText(tree, positionOf(tree, id)!, base).split('\n').at(-1) ?? '';
    expect(link('https://docs.example/a/b/')).toMatch(/^https:\/\/docs\.example\/a\/b\/[A-Za-z]/);
    expect(link('https://docs.example/a/b/')).toBe(
      link('https://docs.example/').replace('.example/', '.example/a/b/'),
    );
  }
});
