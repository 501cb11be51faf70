// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { parseCorpus } from '../../corpus/corpus-file';
import { corpusText } from '../../client/corpus-text';
import { showDiagnosis, type ShownDiagnosis } from '../../client/shown-diagnosis';
import { DiagnosisView } from './DiagnosisView';

vi.mock('@docusaurus/Link', () => import('../../../../tests/support/docusaurus/Link'));
afterEach(cleanup);

const entries = parseCorpus(corpusText('curl-v'));
const now = Date.parse('2026-06-01T12:00:10Z');

async function shownOf(id: string, change = (text: string): string => text) {
  const text = entries.find((entry) => entry.id === id)?.text ?? '';
  const shown = await Promise.resolve(showDiagnosis(change(text), now));
  if (!shown) throw new Error(`Nothing was recognised in ${id}.`);
  return shown;
}

async function show(id: string, change?: (text: string) => string): Promise<ShownDiagnosis> {
  const shown = await shownOf(id, change);
  render(<DiagnosisView shown={shown} />);
  return shown;
}

test('code and cause stand in the heading, then fix, marked evidence, proof and command', async () => {
  await show('expired');
  const text = screen.getByRole('region', { name: 'Diagnosis' }).textContent;
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
    '401authentication_failedThe access token has expired',
  );
  for (const name of ['Fix', 'Evidence', 'Prove it', 'Token']) {
    expect(screen.getByText(name, { selector: 'dt' })).toBeTruthy();
  }
  expect(document.querySelectorAll('mark').length).toBeGreaterThan(0);
  expect(screen.getByRole('group', { name: 'Command' }).textContent).toContain('$ACCESS_TOKEN');
  expect(text).toContain('The signature is not verified');
  expect(text.indexOf('Fix')).toBeLessThan(text.indexOf('Evidence'));
});

test('every verdict of the corpus is shown, its report as the preview', async () => {
  expect(entries.length).toBeGreaterThan(50);
  for (const { id } of entries) {
    const shown = await show(id);
    const heading = screen.getByRole('heading', { level: 2 }).textContent;
    if (shown.code !== null) expect(heading, id).toContain(shown.code);
    expect(screen.getByRole('group', { name: 'Report for support' }).textContent, id).toBe(
      shown.report,
    );
    expect(shown.report, id).not.toMatch(/eyJ\w/);
    cleanup();
  }
});

test('causes that look the same from outside are said to be so', async () => {
  await show('wrong-password');
  expect(screen.getByText('Looks the same')).toBeTruthy();
});

test('a chain, and a wait, have their parts', async () => {
  await show('slash-post-get');
  expect(screen.getByText('Exchanges').nextElementSibling?.textContent).toMatch(
    /→ 301.*then followed.*→ 405.*the one explained here/,
  );
  cleanup();
  await show('login-quota');
  expect(screen.getByRole('timer')).toBeTruthy();
});

test('a code without its cause asks for the request', async () => {
  await show(
    'no-header',
    () => '{"error":{"code":"authentication_failed","message":"x","details":null}}',
  );
  expect(screen.getByText(/Every 401 has the same body/)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('The cause is not shown');
});

test('markup is text', async () => {
  await show('expired', (text) => text.replace('Bearer ', 'Bearer <img src=x>'));
  expect(document.querySelector('img')).toBeNull();
  expect(document.body.textContent).toContain('<img src=x>');
});
