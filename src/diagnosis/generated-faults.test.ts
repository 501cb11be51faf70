import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpoints } from '../contract/endpoints';
import type { Endpoint } from '../contract/schema';
import { diagnose } from './diagnose';

const now = Date.parse('2026-06-01T12:00:00Z');
const seconds = now / 1000;
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (type: string, exp: number): string =>
  `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ token_type: type, exp, iat: 1, jti: 'a', user_id: 7 })}.c2lnbmF0dXJl`;

const protectedEndpoints = (endpoints as readonly Endpoint[]).filter(
  ({ access }) => access === 'viewer' || access === 'admin',
);
const valid = fc
  .integer({ min: seconds + 60, max: seconds + 3600 })
  .map((exp) => token('access', exp));

/** Values of the header, with the cause that each must be found as. */
const faults: Readonly<Record<string, fc.Arbitrary<string | null>>> = {
  'header-missing': fc.constant(null),
  'scheme-malformed': fc
    .tuple(
      fc.constantFrom(
        'bearer ',
        'BEARER ',
        'Token ',
        'JWT ',
        '',
        'Bearer Bearer ',
        'Bearer: ',
        'Bearer x ',
      ),
      valid,
    )
    .map((parts) => parts.join('')),
  'token-placeholder': fc
    .constantFrom(
      '$ACCESS_TOKEN',
      '${TOKEN}',
      '{{token}}',
      'undefined',
      'null',
      'None',
      '<access_token>',
    )
    .map((text) => `Bearer ${text}`),
  'access-token-expired': fc
    .integer({ min: 1, max: seconds })
    .map((exp) => `Bearer ${token('access', exp)}`),
  'refresh-token-as-access': fc
    .integer({ min: seconds + 1, max: seconds + 86_400 })
    .map((exp) => `Bearer ${token('refresh', exp)}`),
  'token-not-a-jwt': fc.stringMatching(/^[a-f0-9]{20,40}$/).map((text) => `Bearer ${text}`),
  'token-altered': valid.map((text) => `Bearer ${text}`),
};

describe('a 401 with a known fault is found, whatever the endpoint', () => {
  test.each(Object.keys(faults))('%s', (cause) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...protectedEndpoints),
        faults[cause]!,
        fc.boolean(),
        ({ method, path }, value, http2) => {
          const text = [
            `> ${method} ${path.replace('{id}', '7')} HTTP/${http2 ? '2' : '1.1'}`,
            '> Host: api.upstream.example.com',
            ...(value === null ? [] : [`> ${http2 ? 'authorization' : 'Authorization'}: ${value}`]),
            '>',
            `< HTTP/${http2 ? '2 401' : '1.1 401 Unauthorized'}`,
            '< content-type: application/json',
            `< date: ${new Date(now).toUTCString()}`,
            '<',
            '{"error":{"code":"authentication_failed","message":"Authentication credentials were not provided or are invalid.","details":null}}',
          ].join('\n');
          expect(diagnose(text, { now }).verdict?.findings[0]?.causeId, text).toBe(cause);
        },
      ),
    );
  });
});
