// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseCorpus } from '../corpus/corpus-file';
import { corpusText } from '../client/corpus-text';
import type { Diagnoser } from '../client/diagnoser';
import { YourCall } from './YourCall';

vi.mock('@docusaurus/Link', () => import('../../../tests/support/docusaurus/Link'));
vi.mock('../client/diagnoser', async () => {
  const { showDiagnosis } = await import('../client/shown-diagnosis');
  const createDiagnoser = (): Diagnoser => ({
    diagnose: async (text) => {
      if (text === 'fail') throw new Error('not loaded');
      return showDiagnosis(text, 0);
    },
    stop: () => undefined,
  });
  return { createDiagnoser };
});
beforeEach(() => {
  document.body.innerHTML = '<details id="access-token-expired"></details>';
});
afterEach(cleanup);

const expired = parseCorpus(corpusText('curl-v')).find(({ id }) => id === 'expired')?.text ?? '';
const row = (): HTMLDetailsElement => document.querySelector('details')!;

async function paste(code: string, text: string): Promise<string | null> {
  if (!screen.queryByRole('textbox')) render(<YourCall code={code} />);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
  const said = (): string => screen.getByRole('status').textContent;
  if (text !== '') await vi.waitFor(() => expect(said()).not.toBe(''), 5000);
  return said();
}

test('the row of the cause is opened and marked, until the text goes', async () => {
  expect(await paste('authentication_failed', expired)).toMatch(
    /^Yours, certain: The access token/,
  );
  await vi.waitFor(() => expect(row().open).toBe(true), 5000);
  expect(row().dataset.yours).toBe('');
  expect(await paste('authentication_failed', '')).toBe('');
  expect(row().dataset.yours).toBeUndefined();
});

test('another code’s call leads there, and marks nothing', async () => {
  expect(await paste('throttled', expired)).toMatch(
    /^Not throttled, certain: authentication_failed/,
  );
  expect(screen.getByRole('link').getAttribute('href')).toBe(
    '/errors/authentication_failed/#access-token-expired',
  );
  expect(row().dataset.yours).toBeUndefined();
});

test.each([
  ['good morning', /^Nothing in it was recognised/],
  ['{"error":{"code":"authentication_failed","message":"x","details":null}}', /Paste the request/],
  ['fail', /^The diagnosis could not be loaded/],
])('%s', async (text, said) => expect(await paste('throttled', text)).toMatch(said));

test('an unknown code throws', () => {
  expect(() => renderToString(<YourCall code="nope" />)).toThrow('Unknown error code "nope"');
});
