import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { login, setUp, start } from '../fixtures/call-sandbox';

/** A part of a token: 0 is the header, 1 the payload. */
function decode(token: string, part: number): Record<string, unknown> {
  const text = Buffer.from(token.split('.')[part] ?? '', 'base64url').toString();
  return JSON.parse(text) as Record<string, unknown>;
}

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
