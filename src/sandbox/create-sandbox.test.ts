import { describe, expect, test } from 'vitest';
import { docsUrl } from '../contract/site';
import { ingestionToken } from './auth/accounts';
import { createSandbox } from './create-sandbox';
import { api, setUp } from './fixtures/call-sandbox';
import { exposedHeaders } from './http/cors';
import { maxBodyBytes } from './http/read-body';
import { seedStore } from './seed';

describe('data', () => {
  test('each customer sees its own, a superuser all', async () => {
    const { call, sandbox } = setUp();
    const count = async (user: number) => {
      const token = await sandbox.tokens.issue('access', user);
      return (await call('/uploads/', { token })).json.count;
    };
    expect([await count(1), await count(3), await count(4)]).toEqual([3, 1, 4]);
  });

  test('lists are filtered and paginated with absolute links', async () => {
    const { call, sandbox } = setUp();
    const token = await sandbox.tokens.issue('access', 2);
    const first = (await call('/claims/?outcome=DENIED&page_size=10', { token })).json;
    expect(first.count).toBe(24);
    expect(first.results).toHaveLength(10);
    expect(first.previous).toBeNull();
    expect(first.next).toBe(
      `http://localhost:8000${api}/claims/?outcome=DENIED&page=2&page_size=10`,
    );
    const whole = (await call('/claims/', { token })).json;
    expect(whole.results).toHaveLength(50);
  });

  test('other records can be given', async () => {
    const { call, sandbox } = setUp({ seed: () => ({ ...seedStore(), uploads: [] }) });
    const token = await sandbox.tokens.issue('access', 2);
    expect((await call('/uploads/', { token })).json.count).toBe(0);
    expect((await call('/claims/', { token })).json.count).toBe(120);
  });

  test('a report runs after the response and is done by the clock', async () => {
    const { call, later, sandbox } = setUp();
    const token = await sandbox.tokens.issue('access', 1);
    const { json } = await call('/reports/trigger/', { method: 'POST', token });
    expect(json.status).toBe('running');
    expect((await call(`/reports/${json.id}/`, { token })).json.finished_at).toBeNull();
    later(5);
    expect((await call(`/reports/${json.id}/`, { token })).json.status).toBe('success');
  });

  test('a repeated idempotency key is a duplicate with the same id', async () => {
    const { call } = setUp();
    const headers = { 'x-idempotency-key': 'k1' };
    const send = () => call('/ingest/webhook/', { token: ingestionToken, json: { a: 1 }, headers });
    const first = await send();
    const second = await send();
    expect([first.json.status, second.json.status]).toEqual(['accepted', 'duplicate']);
    expect(second.json.ingestion_id).toBe(first.json.ingestion_id);
  });
});

describe('headers', () => {
  test('any origin is allowed, and exactly the API’s headers are exposed', async () => {
    const { call } = setUp();
    const origin = { origin: 'https://app.example.com' };
    const { response } = await call('/health/', { headers: origin });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toBe(exposedHeaders.join(', '));
    expect(exposedHeaders).not.toContain('Retry-After');
    const preflight = await call('/claims/', {
      method: 'OPTIONS',
      headers: {
        ...origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(preflight.status).toBe(200);
    expect(preflight.response.headers.get('access-control-allow-headers')).toBe('authorization');
    expect((await call('/health/')).response.headers.has('access-control-allow-origin')).toBe(
      false,
    );
  });

  test('every response has a request id of its own', async () => {
    const { call } = setUp();
    const ids = await Promise.all(
      ['/health/', '/nothing/', '/claims'].map(async (path) =>
        (await call(path)).response.headers.get('x-request-id'),
      ),
    );
    expect(new Set(ids).size).toBe(3);
  });

  test('docs_url is off like in the API, and on when asked for', async () => {
    expect((await setUp().call('/claims/')).json.error).not.toHaveProperty('docs_url');
    const { json } = await setUp({ docsUrl: true }).call('/claims/');
    expect(Object.keys(json.error)).toEqual(['code', 'message', 'details', 'docs_url']);
    expect(json.error.docs_url).toBe(docsUrl('authentication_failed'));
  });
});

describe('hostile bodies get a clear error, and the next request is served', () => {
  const json = { 'content-type': 'application/json' };
  const keys = (count: number) =>
    `{${Array.from({ length: count }, (_, i) => `"k${i}":0`).join(',')}}`;
  test.each<[string, BodyInit, Record<string, string>, number, string]>([
    ['too large', new Uint8Array(maxBodyBytes + 1), json, 413, 'reads bodies up to'],
    ['nested deep', '['.repeat(1_000_000), json, 400, 'levels deep'],
    ['a million keys', keys(800_000), json, 400, 'This field is required.'],
    ['no UTF-8', Uint8Array.of(0xff, 0xfe), json, 400, 'invalid start byte'],
    [
      'a broken form',
      'x',
      { 'content-type': 'multipart/form-data; boundary=y' },
      400,
      'parse error',
    ],
    ['a form without boundary', 'x', { 'content-type': 'multipart/form-data' }, 400, 'parse error'],
  ])('%s', async (_, body, headers, status, words) => {
    const { call } = setUp();
    const response = await call('/auth/token/', { body, headers });
    expect(response.status).toBe(status);
    expect(response.text).toContain(words);
    expect((await call('/health/')).status).toBe(200);
  });
});

test('state stays bounded: windows of many IP addresses, idempotency keys, uploads', async () => {
  const { call, sandbox } = setUp({
    limits: { ...createSandbox().options.limits, bulk_operation: { requests: 1e9, seconds: 3600 } },
  });
  for (let i = 0; i < 120_000; i++) sandbox.throttle.count('anon', `ip ${i}`);
  expect(sandbox.throttle.size).toBe(100_000);
  const token = await sandbox.tokens.issue('access', 1);
  for (let i = 0; i < 5100; i++) await call('/uploads/', { token, json: { filename: 'a' } });
  expect((await call('/uploads/stats/', { token })).json.total).toBeLessThanOrEqual(5000);
  expect((await call('/uploads/40/', { token })).status).toBe(200);
});
