import { SignJWT } from 'jose';
import { sandboxPassword } from '../../../src/sandbox/auth/accounts';
import { defaultOptions } from '../../../src/sandbox/options';
import { start } from '../framework-server';
import type { ReceivedResponse, Sent } from '../send';
import { api, type Case, field, one, post } from './case';

const login = post(
  '/auth/token/',
  JSON.stringify({ username: 'viewer@acme.example', password: sandboxPassword }),
  { as: 'nobody' },
);
const refresh = (token: string): Sent =>
  post('/auth/token/refresh/', JSON.stringify({ refresh: token }), { as: 'nobody' });
const verify = (token: string): Sent =>
  post('/auth/token/verify/', JSON.stringify({ token }), { as: 'nobody' });
const call = (token: string): Sent => ({
  path: `${api}/claims/1/`,
  headers: { Authorization: `Bearer ${token}` },
});

type Make = (earlier: readonly ReceivedResponse[]) => Sent;
const later =
  (after: number, make: Make): Make =>
  (earlier) => ({ ...make(earlier), after });
const withAccess =
  (index: number): Make =>
  (earlier) =>
    call(field(earlier[index], 'access'));
const refreshOf =
  (index: number): Make =>
  (earlier) =>
    refresh(field(earlier[index], 'refresh'));
const verifyOf =
  (index: number, name: string): Make =>
  (earlier) =>
    verify(field(earlier[index], name));

const seconds = start / 1000;
const whole = {
  token_type: 'access',
  exp: seconds + 60,
  iat: seconds,
  jti: '0123456789abcdef0123456789abcdef',
  user_id: 2,
};
const key = new TextEncoder().encode(defaultOptions().secret);
const sign = (claims: Record<string, unknown>, header = { alg: 'HS256', typ: 'JWT' }) =>
  new SignJWT(claims).setProtectedHeader(header).sign(key);

/** Payloads signed with the API's own key. */
const payloads: readonly [string, Record<string, unknown>][] = [
  ['every claim', whole],
  ['exp is now', { ...whole, exp: seconds }],
  ['exp a second ago', { ...whole, exp: seconds - 1 }],
  ['exp in a second', { ...whole, exp: seconds + 1 }],
  ['iat in the future', { ...whole, iat: seconds + 1 }],
  ['iat long ago', { ...whole, iat: 0 }],
  ['no iat', { ...whole, iat: undefined }],
  ['nbf in the future', { ...whole, nbf: seconds + 1 }],
  ['nbf is now', { ...whole, nbf: seconds }],
  ['no exp', { ...whole, exp: undefined }],
  ['no jti', { ...whole, jti: undefined }],
  ['no token_type', { ...whole, token_type: undefined }],
  ['another token_type', { ...whole, token_type: 'sliding' }],
  ['no user_id', { ...whole, user_id: undefined }],
  ['user_id as text', { ...whole, user_id: '2' }],
  ['claims of customer and role', { ...whole, customer_id: 1, role: 'customer_viewer' }],
  ['an audience', { ...whole, aud: 'someone' }],
  ['an issuer', { ...whole, iss: 'someone' }],
];
const signed = await Promise.all(
  payloads.map(async ([name, claims]) => [name, await sign(claims)] as const),
);
const otherAlgorithms = [
  ['no algorithm', `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
  ['HS512', await new SignJWT(whole).setProtectedHeader({ alg: 'HS512' }).sign(new Uint8Array(64))],
  ['no typ', await sign(whole, { alg: 'HS256' } as never)],
  ['another typ', await sign(whole, { alg: 'HS256', typ: 'at+jwt' })],
] as const;

export const tokenCases: readonly Case[] = [
  ...[...signed, ...otherAlgorithms].flatMap(([name, token]) => [
    one(`a call with ${name}`, call(token)),
    one(`verify of ${name}`, verify(token)),
    // Without a jti the framework itself fails.
    ...(name === 'no jti' ? [] : [one(`refresh with ${name}`, refresh(token))]),
  ]),
  {
    name: 'claims of a login',
    steps: [login, withAccess(0), verifyOf(0, 'access'), verifyOf(0, 'refresh')],
  },
  {
    name: 'claims after a refresh: the iat of the login, a new exp',
    steps: [login, later(5, refreshOf(0)), withAccess(1), refreshOf(0)],
  },
  {
    name: 'an access token ends with its hour',
    steps: [login, later(3599, withAccess(0)), later(1, withAccess(0)), verifyOf(0, 'access')],
  },
  {
    name: 'a refresh token ends with its day',
    steps: [login, later(86_399, refreshOf(0)), withAccess(1), later(1, refreshOf(0))],
  },
  {
    name: 'rotation: a new refresh token, the old one is dead at once',
    rotate: true,
    steps: [
      login,
      later(7, refreshOf(0)),
      refreshOf(0),
      verifyOf(0, 'refresh'),
      withAccess(0),
      withAccess(1),
      later(3600, refreshOf(1)),
      withAccess(6),
      verifyOf(1, 'refresh'),
      verifyOf(6, 'refresh'),
    ],
  },
  {
    name: 'an access token where a refresh token belongs, and the other way round',
    steps: [
      login,
      (earlier) => refresh(field(earlier[0], 'access')),
      (earlier) => call(field(earlier[0], 'refresh')),
    ],
  },
];
