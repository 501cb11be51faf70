import { describe, expect, test } from 'vitest';
import { login, setUp } from './fixtures/call-sandbox';

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
