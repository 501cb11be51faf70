import type { CorpusEntry } from '../../../src/diagnosis/corpus/corpus-file';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import type { CorpusServer } from './corpus-server';
import { normalise } from './run-program';
import { scenarios } from './scenarios';
import { callTime } from './scenarios/scenario';

const harScenarios: Record<string, string | null> = {
  'no-header': null,
  'lower-case': null,
  expired: null,
  'refresh-as-access': null,
  'wrong-password': null,
  'access-to-refresh': null,
  'refresh-rotated': null,
  'viewer-creates': null,
  'id-absent': null,
  'page-beyond': null,
  singular: null,
  'json-none': null,
  'field-missing': null,
  'media-fetch': null,
  'login-quota': null,
  'bulk-quota': null,
  'gateway-502': null,
  'server-error': null,
};

/** Chromium’s console messages and HAR; its page is of another origin, as an application’s is. */
export async function browserEntries(
  server: CorpusServer,
): Promise<[string, CorpusEntry[] | null][]> {
  const browser = await chromium
    .launch({
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    })
    .catch(() => null);
  if (!browser)
    return [
      ['Chromium console', null],
      ['Chromium HAR', null],
    ];
  const page = createServer((_, response) => response.end('<!doctype html><title>app</title>'));
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', () => resolve()));
  const { port } = page.address() as AddressInfo;
  try {
    return [
      ['Chromium console', await consoleEntries(browser, server, port)],
      ['Chromium HAR', await harEntries(browser, server, port)],
    ];
  } finally {
    await browser.close();
    page.close();
  }
}

async function consoleEntries(
  browser: Browser,
  server: CorpusServer,
  port: number,
): Promise<CorpusEntry[]> {
  const entries: CorpusEntry[] = [];
  const open = async (id: string, expect: string, url: string, init: object): Promise<void> => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}/`);
    const lines: string[] = [];
    page.on('console', (message) => {
      const { url: source } = message.location();
      const isLoad = message.text().startsWith('Failed to load resource');
      lines.push(isLoad ? `${source}: ${message.text()}` : message.text());
    });
    await page.evaluate(
      async ([target, options]) => {
        try {
          const response = await fetch(target, options);
          if (options && 'asJson' in options) await response.json();
        } catch (error) {
          console.error(`Uncaught (in promise) ${String(error)}`);
        }
      },
      [url, init] as const,
    );
    await page.waitForTimeout(150);
    await page.close();
    entries.push({
      id,
      expect,
      how: 'the console of Chromium',
      text: normalise(`${lines.join('\n')}\n`, [server.port]).replaceAll(String(port), '5173'),
    });
  };
  const ids: Record<string, string> = {
    'no-header': 'authentication_failed',
    'viewer-creates': 'permission_denied',
    'id-absent': 'not_found/id-wrong likely',
    singular: 'not_found/path-wrong likely',
    'bulk-quota': 'throttled/scope-used-up likely',
    'gateway-504': '-/gateway-timeout likely',
  };
  for (const [id, expect] of Object.entries(ids)) {
    const scenario = await server.prepare(scenarios.find((candidate) => candidate.id === id)!);
    await open(
      id,
      id === 'bulk-quota' ? 'throttled/scope-used-up certain' : expect,
      `http://localhost:${server.port}${scenario.url}`,
      { method: scenario.method ?? 'GET', headers: scenario.headers, body: scenario.body },
    );
  }
  await open('cors', '-/cors-blocked certain', `http://127.0.0.1:${port}/api/v1/claims/`, {});
  await open(
    'cors-preflight',
    '-/cors-blocked certain',
    `http://127.0.0.1:${port}/api/v1/claims/`,
    { headers: { Authorization: 'Bearer x' } },
  );
  await open('refused', '-/connection-refused certain', 'http://localhost:9999/api/v1/claims/', {});
  await open('dns', '-/host-unknown certain', 'http://nowhere.invalid/api/v1/claims/', {});
  await server.prepare(scenarios.find(({ id }) => id === 'gateway-502')!);
  await open(
    'not-json',
    '-/response-not-json certain',
    `http://localhost:${server.port}/api/v1/claims/`,
    { asJson: true },
  );
  return entries;
}

async function harEntries(
  browser: Browser,
  server: CorpusServer,
  port: number,
): Promise<CorpusEntry[]> {
  const entries: CorpusEntry[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  try {
    for (const scenario of scenarios.filter(({ id }) => id in harScenarios)) {
      const ready = await server.prepare(scenario);
      const file = path.join(folder, `${scenario.id}.har`);
      const context = await browser.newContext({
        recordHar: { path: file, urlFilter: '**/api/**' },
      });
      const page = await context.newPage();
      await page.goto(`http://localhost:${port}/`);
      const init = { method: ready.method ?? 'GET', headers: ready.headers, body: ready.body };
      await page.evaluate(
        ([url, options]) =>
          fetch(url as string, options as RequestInit).then((response) => response.text()),
        [`http://localhost:${server.port}${ready.url}`, init] as const,
      );
      await context.close();
      entries.push({
        id: scenario.id,
        expect: harExpectation(scenario.expect),
        how: 'a HAR that Playwright records from Chromium, minified',
        text: minified(file, server.port, port),
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return entries;
}

const harExpectation = (expect: Record<string, string | undefined>): string => {
  const all = expect.all ?? '-';
  // A browser's HAR may leave credentials out: an absent header is not proved.
  return all.startsWith('authentication_failed/header-missing')
    ? all.replace('certain', 'likely')
    : all;
};

/** Without what differs from run to run and machine to machine. */
function minified(file: string, serverPort: number, pagePort: number): string {
  const { log } = JSON.parse(readFileSync(file, 'utf8')) as {
    log: { entries: Record<string, unknown>[] };
  };
  const entries = log.entries
    .filter((entry) => (entry.request as { method: string }).method !== 'OPTIONS')
    .map((entry, index) => ({
      startedDateTime: new Date(callTime + index * 100).toISOString(),
      request: entry.request,
      response: entry.response,
    }));
  const text = JSON.stringify({
    log: { version: '1.2', creator: { name: 'Playwright', version: '1' }, entries },
  });
  return `${normalise(text, [serverPort])
    .replaceAll(String(pagePort), '5173')
    .replace(/Chrome\/[\d.]+/g, 'Chrome/100.0.0.0')
    .replace(
      /"(?:sec-ch-ua|User-Agent|sec-ch-ua-platform)","value":"[^"\\]*(?:\\.[^"\\]*)*"/g,
      (part) => `${part.slice(0, part.indexOf('value'))}value":"x"`,
    )}\n`;
}
