import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { legacyResponses, type LegacyResponseId } from '../../src/contract/legacy-responses';
import { api, json, post } from './cases/case';
import { type FrameworkServer, start, startFramework } from './framework-server';
import { send, type Sent } from './send';

const nobody = { as: 'nobody' } as const;
const login = post('/auth/token/', '{}', nobody);
const wrongPassword = post('/auth/token/', '{"username":"x","password":"y"}', nobody);
const withHeader = (Authorization: string): Sent => ({
  path: `${api}/claims/`,
  headers: { Authorization },
});

/** Requests that the bare framework answers so: without the API's exception handler. */
const bare: Partial<Record<LegacyResponseId, Sent>> = {
  'older-no-credentials': { path: `${api}/claims/` },
  'older-token-not-valid': withHeader('Bearer x.y.z'),
  'older-refresh-not-valid': post('/auth/token/refresh/', '{"refresh":"x.y.z"}', nobody),
  'older-no-active-account': wrongPassword,
  'older-bad-header': withHeader('Bearer a b'),
  'older-not-found': { path: `${api}/claims/1/?format=xml` },
};

/** Requests that a middleware in front of the views answers so. */
const inFront: Partial<Record<LegacyResponseId, Sent>> = {
  'middleware-invalid-json': post('/auth/token/', '{"a": ,', nobody),
  'middleware-media-type': post('/auth/token/', '{}', {
    headers: { 'Content-Type': 'text/plain' },
  }),
};

let framework: FrameworkServer;
afterAll(() => framework.close());

async function expectRecorded(id: string, sent: Sent): Promise<void> {
  const recorded = legacyResponses.find((response) => response.id === id);
  const { status, text } = await send(framework.url, sent, null);
  expect({ status, body: JSON.parse(text) as unknown }).toEqual({
    status: recorded?.status,
    body: recorded?.body,
  });
}

describe('the bare framework', () => {
  beforeAll(async () => {
    const EXCEPTION_HANDLER = 'rest_framework.views.exception_handler';
    framework = await startFramework({ restFramework: { EXCEPTION_HANDLER } });
  });
  afterAll(() => framework.close());

  test.each(Object.entries(bare))('%s', (id, sent) => expectRecorded(id, sent));

  test('older-throttled', async () => {
    await framework.steer({ reset: true });
    for (let i = 0; i < 5; i++) await send(framework.url, login, null);
    await framework.steer({ now: start + 3_000_000 });
    await expectRecorded('older-throttled', login);
  });
});

describe('a middleware in front of the views', () => {
  beforeAll(async () => {
    framework = await startFramework({ middleware: ['upstream.middleware.JsonOnly'] });
  });

  test.each(Object.entries(inFront))('%s', (id, sent) => expectRecorded(id, sent));

  test('JSON reaches the views', async () => {
    const { status } = await send(framework.url, { ...login, headers: json }, null);
    expect(status).toBe(400);
  });
});

test('every older body and every one of the middleware is observed', () => {
  const recorded = legacyResponses.filter(({ origin }) => /older|middleware/.test(origin));
  const observed = [...Object.keys(bare), 'older-throttled', ...Object.keys(inFront)];
  expect(recorded.map(({ id }) => id as string).sort()).toEqual(observed.sort());
});
