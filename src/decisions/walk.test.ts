import { expect, test } from 'vitest';
import { findTree, trees } from './trees';
import {
  answer,
  backTo,
  fromFragment,
  isQuestion,
  maxQuestions,
  nodesOf,
  positionOf,
  startOf,
  toFragment,
} from './walk';

const tree = findTree('401');

test('an answer leads on, back returns to the question, unknown answers change nothing', () => {
  const start = startOf(tree);
  const header = answer(start, 0);
  expect(header.node.id).toBe('header');
  expect(answer(header, 1).node.id).toBe('no-header');
  expect(answer(answer(header, 1), 0).node.id).toBe('no-header');
  expect(answer(start, 99)).toBe(start);
  expect(backTo(answer(header, 1), 0)).toEqual(start);
  expect(backTo(header, 7)).toBe(header);
});

test('every node of every tree is found with the path that leads to it, and its link leads back', () => {
  let count = 0;
  for (const each of trees) {
    for (const node of nodesOf(each)) {
      const position = positionOf(each, node.id)!;
      expect(position.node).toBe(node);
      const walked = position.steps.reduce((at, step) => answer(at, step.answer), startOf(each));
      expect(walked).toEqual(position);
      expect(fromFragment(each, toFragment(each, position))).toEqual(position);
      count++;
    }
  }
  expect(count).toBeGreaterThan(80);
});

test('the longest way to an outcome is counted in questions', () => {
  const walks = nodesOf(tree).map((node) => positionOf(tree, node.id)?.steps.length ?? 0);
  expect(maxQuestions(tree.start)).toBe(Math.max(...walks));
  expect(maxQuestions(answer(answer(startOf(tree), 0), 1).node)).toBe(0);
});

test.each([
  '',
  '#tree=401',
  '#tree=403&step=header',
  '#tree=401&step=nothing',
  '#tree=401&step=<img>',
  '#tree=401&step=header&x=1',
  '#tree=401&step=constructor',
  `#tree=401&step=${'a'.repeat(1_000_000)}`,
  '#%E0%A4%A',
  '#wait_seconds=42',
])('the fragment %.40s leads nowhere', (fragment) => {
  expect(fromFragment(tree, fragment)).toBeNull();
});

test('every cause of 401 that a request shows is an outcome of its tree, and older texts have a branch', () => {
  const causes = nodesOf(tree).flatMap((node) => ('cause' in node ? [node.cause] : []));
  expect(new Set(causes).size).toBe(10);
  const older = positionOf(tree, 'older')!.node;
  const labels = isQuestion(older) ? older.answers.map(({ label }) => label).join() : '';
  for (const text of [
    'credentials were not provided',
    'token not valid',
    'No active account found',
  ]) {
    expect(labels).toContain(text);
  }
});
