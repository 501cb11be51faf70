// @vitest-environment jsdom
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { errors } from '../../contract/errors';
import { firstSteps } from './first-steps';
import { ErrorCard } from './ErrorCard';
import { verdictClasses, verdictLabels } from '../../ui/verdict/verdict-labels';
import { fixerLabels } from '../views/labels';

vi.mock('@docusaurus/Link', () => import('../../../tests/support/docusaurus/Link'));

test.each(errors)('the card of $code has status, message, verdict, fixers and headers', (error) => {
  const card = document.createElement('div');
  card.innerHTML = renderToString(<ErrorCard code={error.code} />);
  const text = card.textContent;
  const plain = (marked: string): string => marked.replace(/`/g, '');
  if (error.status !== null) expect(text).toContain(String(error.status));
  expect(card.querySelector('a')?.textContent).toBe(error.code);
  expect(card.querySelector('a')?.getAttribute('href')).toBe(`/errors/${error.code}/`);
  expect(card.querySelector(`dl.${verdictClasses[error.retry.verdict]}`)).not.toBeNull();
  expect(text).toContain(plain(firstSteps[error.code]));
  if (error.message) expect(text).toContain(error.message.replace(/[{}]/g, ''));
  expect(text).toContain(plain(verdictLabels[error.retry.verdict]));
  expect(text).toContain(plain(error.retry.how));
  for (const fixer of error.fixers) expect(text).toContain(fixerLabels[fixer]);
  for (const { name, value } of error.headers) expect(text).toContain(`${name}: ${value}`);
});

test('an unknown code throws', () => {
  expect(() => renderToString(<ErrorCard code="throtled" />)).toThrow(
    'Unknown error code "throtled"',
  );
});
