// @vitest-environment jsdom
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { errors } from '../../contract/errors';
import { ErrorCard } from './ErrorCard';
import { fixerLabels, verdictLabels } from './labels';

test.each(errors)('the card of $code has status, message, verdict, fixers and headers', (error) => {
  const card = document.createElement('div');
  card.innerHTML = renderToString(<ErrorCard code={error.code} />);
  const text = card.textContent;
  expect(text).toContain(error.status === null ? 'any other status' : `HTTP ${error.status}`);
  expect(text).toContain(error.code);
  if (error.message) expect(text).toContain(error.message.replace(/[{}]/g, ''));
  expect(text).toContain(verdictLabels[error.retry.verdict]);
  expect(text).toContain(error.retry.how.replace(/`/g, ''));
  for (const fixer of error.fixers) expect(text).toContain(fixerLabels[fixer]);
  for (const { name, value } of error.headers) expect(text).toContain(`${name}: ${value}`);
});

test('an unknown code throws', () => {
  expect(() => renderToString(<ErrorCard code="throtled" />)).toThrow(
    'Unknown error code "throtled"',
  );
});
