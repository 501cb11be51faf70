import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { docsUrl } from '../contract/site';
import { ingestionToken, sandboxPassword } from './auth/accounts';
import { exposedHeaders } from './http/cors';
import { createSandbox, type Sandbox } from './create-sandbox';
import type { SandboxOptions } from './options';
import { maxBodyBytes } from './http/read-body';
import { seedStore } from './seed';

const start = Date.parse('2026-06-01T12:00:00Z');
const api = '/api/v1';

/** A sandbox with a clock that the test moves, and a way to call it. */
function setUp(changes: Partial<SandboxOptions> = {}) {
  let now = start;
  const sandbox = createSandbox({ now: () => now, ...changes });
  return {
    sandbox,
    later: (seconds: number) => (now += seconds * 1000),
    call: caller(sandbox),
  };
}

/** The fields of any JSON response that the tests look at. */
interface Body {
  access: string;
  refresh: string;
  id: number;
  status: string;
  count: number;
  next: string | null;
  previous: string | null;
  results: unknown[];
  finished_at: string | null;
  ingestion_id: string;
  total: number;
  error: { code: string; details: Record<string, unknown> | null; docs_url?: string };
}

interface Call {
  method?: string;
  token?: string;
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
  ipAddress?: string;
}

function caller(sandbox: Sandbox) {
  return async (path: string, call: Call = {}) => {
    const body = call.json === undefined ? call.body : JSON.stringify(call.json);
    const headers = {
      ...(call.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(call.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
      ...call.headers,
    };
    const method = call.method ?? (body === undefined ? 'GET' : 'POST');
    const init = { method, headers, ...(body === undefined ? {} : { body }) };
    const request = new Request(`http://localhost:8000${api}${path}`, init);
    const response = await sandbox.fetch(request, call.ipAddress);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      response,
      status: response.status,
      text,
      json: (isJson ? JSON.parse(text) : {}) as Body,
    };
  };
}

/** A part of a token: 0 is the header, 1 the payload. */
function decode(token: string, part: number): Record<string, unknown> {
  const text = Buffer.from(token.split('.')[part] ?? '', 'base64url').toString();
  return JSON.parse(text) as Record<string, unknown>;
}

const login = { json: { username: 'viewer@acme.example', password: sandboxPassword } };

describe('tokens', () => {
  test('have the claims of the API and live by the clock', async () => {
    const { call, later } = setUp();
    const { json } = await call('/auth/token/', login);
    expect(decode(json.access, 0)).toEqual({ alg: 'HS256', typ: 'JWT' });
    const { jti, ...payload } = decode(json.access, 1);
    expect(jti).toMatch(/^[\da-f]{32}$/);
    expect(payload).toEqual({
      token_type: 'access',
      iat: start / 1000,
      exp: start / 1000 + 3600,
      user_id: 2,
    });
    later(3599);
    expect((await call('/claims/', { token: json.access })).status).toBe(200);
    later(1);
    expect((await call('/claims/', { token: json.access })).status).toBe(401);
    const fresh = await call('/auth/token/refresh/', { json: { refresh: json.refresh } });
    expect(Object.keys(fresh.json)).toEqual(['access']);
  });

  test('a token that was altered, signed otherwise or is of the wrong kind is the same 401', async () => {
    const { call, sandbox } = setUp();
    const { json } = await call('/auth/token/', login);
    const claims = decode(json.access, 1);
    const none = [{ alg: 'none', typ: 'JWT' }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const key = new TextEncoder().encode(sandbox.options.secret);
    const sign = (payload: object, alg = 'HS256', secret = key) =>
      new SignJWT({ ...payload }).setProtectedHeader({ alg }).sign(secret);
    const untyped = { ...claims, token_type: undefined };
    const tokens = [
      json.refresh,
      json.access.slice(0, -1),
      `${json.access}x`,
      `${none}.`,
      await sign(claims, 'HS512', new Uint8Array(64)),
      await sign(claims, 'HS512', new TextEncoder().encode(sandbox.options.secret.repeat(2))),
      await sign(claims, 'HS256', new Uint8Array(32)),
      await sign(untyped),
      await sign({ ...claims, user_id: 999 }),
      await sign({ ...claims, user_id: 5 }),
    ];
    const responses = await Promise.all(tokens.map((token) => call('/claims/', { token })));
    expect(new Set(responses.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(responses[0]?.status).toBe(401);
    expect((await call('/claims/', { token: await sign(claims) })).status).toBe(200);
  });

  test('rotation returns a new refresh token and revokes the old one at once', async () => {
    const { call } = setUp({ rotateRefresh: true });
    const { json } = await call('/auth/token/', login);
    const first = await call('/auth/token/refresh/', { json: { refresh: json.refresh } });
    expect(Object.keys(first.json)).toEqual(['access', 'refresh']);
    const again = await call('/auth/token/refresh/', { json: { refresh: json.refresh } });
    expect(again.status).toBe(401);
    const verify = await call('/auth/token/verify/', { json: { token: json.refresh } });
    expect(verify.status).toBe(400);
    expect(verify.json.error.details).toEqual({ non_field_errors: ['Token is blacklisted'] });
    const living = await call('/auth/token/verify/', { json: { token: first.json.refresh } });
    expect(living.text).toBe('{}');
  });
});

describe('limits', () => {
  test('slide: a refused call is not counted, and each slot frees on its own', async () => {
    const { call, later, sandbox } = setUp();
    const token = await sandbox.tokens.issue('access', 1);
    const trigger = () => call('/reports/trigger/', { method: 'POST', token });
    for (let i = 0; i < 10; i++) {
      expect((await trigger()).status).toBe(202);
      later(60);
    }
    const refused = await trigger();
    expect(refused.status).toBe(429);
    expect(refused.json.error.details).toEqual({ wait_seconds: 3000 });
    expect(refused.response.headers.get('retry-after')).toBe('3000');
    for (let i = 0; i < 50; i++) await trigger();
    later(2999);
    const renewed = await sandbox.tokens.issue('access', 1);
    const later2 = () => call('/reports/trigger/', { method: 'POST', token: renewed });
    expect((await later2()).json.error.details).toEqual({ wait_seconds: 1 });
    later(1);
    expect((await later2()).status).toBe(202);
    expect((await later2()).json.error.details).toEqual({ wait_seconds: 60 });
  });

  test('login, refresh and verify share one window per IP address', async () => {
    const { call } = setUp();
    for (const path of ['/auth/token/', '/auth/token/refresh/', '/auth/token/verify/']) {
      await call(path, { json: {} });
    }
    await call('/auth/token/', { method: 'GET' });
    await call('/auth/token/', { body: '{', headers: { 'content-type': 'application/json' } });
    expect((await call('/auth/token/', login)).status).toBe(429);
    expect((await call('/auth/token/', { ...login, ipAddress: '10.0.0.2' })).status).toBe(200);
  });

  test('406, 401 and 403 use no quota; 405, 400, 404, 304 and 500 do', async () => {
    const { call, sandbox } = setUp();
    const token = await sandbox.tokens.issue('access', 2);
    const used = (scope: 'bulk_operation' | 'read_only') =>
      sandbox.throttle.usage(scope, 'user 2').used;
    await call('/uploads/', { token, headers: { accept: 'text/html' } });
    await call('/uploads/', { token, json: { filename: 'a' } });
    await call('/uploads/');
    expect(used('bulk_operation')).toBe(0);
    await call('/uploads/', { token, method: 'DELETE' });
    await call('/uploads/999/', { token });
    expect(used('bulk_operation')).toBe(2);
    await call('/claims/?page_size=1000', { token });
    const { response } = await call('/claims/', { token });
    const etag = response.headers.get('etag') ?? '';
    const same = await call('/claims/', { token, headers: { 'if-none-match': etag } });
    expect([same.status, same.text]).toEqual([304, '']);
    expect(used('read_only')).toBe(3);
  });

  test('health counts signed-in callers in `user`, others in `anon`', async () => {
    const { call, sandbox } = setUp();
    await call('/health/', { token: await sandbox.tokens.issue('access', 2) });
    await call('/health/', { ipAddress: '10.0.0.9' });
    expect(sandbox.throttle.usage('user', 'user 2').used).toBe(1);
    expect(sandbox.throttle.usage('anon', 'ip 10.0.0.9').used).toBe(1);
  });
});

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
