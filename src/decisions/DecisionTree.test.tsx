// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DecisionTree } from './DecisionTree';
import { describeOutcome } from './describe-outcome';
import { trees } from './trees';
import { isQuestion, nodesOf } from './walk';

vi.mock('@docusaurus/Link', () => import('../../tests/support/docusaurus/Link'));

const copied: string[] = [];
beforeEach(() => {
  window.location.hash = '';
  copied.length = 0;
  Element.prototype.scrollIntoView = () => undefined;
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
  });
});
afterEach(cleanup);

const click = (name: string | RegExp): boolean =>
  fireEvent.click(screen.getByRole('button', { name }));
const question = (): string => screen.getByRole('group').firstElementChild?.textContent ?? '';

test('the server renders every question and outcome of every tree', () => {
  for (const tree of trees) {
    const page = document.createElement('div');
    page.innerHTML = renderToString(<DecisionTree id={tree.id} />);
    const text = page.textContent;
    for (const node of nodesOf(tree)) {
      const words = isQuestion(node) ? node.question : describeOutcome(node).title;
      expect(text).toContain(words.replaceAll('`', ''));
    }
  }
});

test('an unknown id throws, naming the known ones', () => {
  expect(() => renderToString(<DecisionTree id="418" />)).toThrow(
    'Unknown decision tree "418". Use one of: which-error, 401',
  );
});

test('stepping, going back, changing an answer and starting over', () => {
  render(<DecisionTree id="401" />);
  expect(question()).toBe('Which endpoint returned it?');
  click(/^An endpoint that needs a token/);
  expect(question()).toContain('Authorization header');
  expect(document.activeElement?.textContent).toBe(question());
  click(/^Yes$/);
  click(/^Yes$/);
  expect(question()).toContain('token_type');
  click('Back');
  expect(question()).toContain('exactly Bearer');
  click(/^An endpoint that needs.*change this answer/);
  expect(question()).toBe('Which endpoint returned it?');
  click(/^The webhook/);
  expect(screen.queryByRole('group')).toBeNull();
  click('Start over');
  expect(question()).toBe('Which endpoint returned it?');
});

test('the link of a step and the outcome are copied; the fragment opens the step', async () => {
  render(<DecisionTree id="429" />);
  click('Login, refresh or verify');
  await act(async () => {
    click(/^Copy link/);
    click(/^Copy outcome/);
  });
  expect(copied[0]).toMatch(/#tree=429&step=login-quota$/);
  expect(copied[1]).toMatch(
    /Which endpoint returned it\? Login, refresh or verify\nWhy: [\s\S]*Fix: [\s\S]*\/errors\/throttled\/#login-quota-spent$/,
  );
  cleanup();
  window.location.hash = '#tree=429&step=pattern';
  render(<DecisionTree id="429" />);
  expect(question()).toContain('last period');
});

test('the address follows the steps, but what a link says of a call stays in it', () => {
  render(<DecisionTree id="429" />);
  click('Login, refresh or verify');
  expect(window.location.hash).toBe('#tree=429&step=login-quota');
  click('Start over');
  expect(window.location.hash).toBe('#tree=429&step=endpoint');
  window.location.hash = '#wait_seconds=41';
  click('Login, refresh or verify');
  expect(window.location.hash).toBe('#wait_seconds=41');
});
