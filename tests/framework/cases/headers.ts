import { findAccount } from '../../../src/sandbox/auth/accounts';
import { createSandbox } from '../../../src/sandbox/create-sandbox';
import { start } from '../framework-server';
import { api, type Case, json, one } from './case';

const { tokens } = createSandbox({ now: () => start });
const token = await tokens.issue('access', findAccount('viewer').id);
const inactive = await tokens.issue('access', findAccount('inactive').id);
const unknown = await tokens.issue('access', 999);
const refresh = await tokens.issue('refresh', findAccount('viewer').id);
const [head, payload, signature] = token.split('.');

/** Forms of the `Authorization` header. */
const authorizations: readonly [string, string][] = [
  ['the right form', `Bearer ${token}`],
  ['two spaces', `Bearer  ${token}`],
  ['a tab', `Bearer\t${token}`],
  ['upper case', `BEARER ${token}`],
  ['lower case', `bearer ${token}`],
  ['mixed case', `bEARER ${token}`],
  ['a colon', `Bearer: ${token}`],
  ['no space', `Bearer${token}`],
  ['quotes', `Bearer "${token}"`],
  ['angle brackets', `Bearer <${token}>`],
  ['the scheme twice', `Bearer Bearer ${token}`],
  ['a comma behind', `Bearer ${token},`],
  ['basic', `Basic ${Buffer.from('a:b').toString('base64')}`],
  ['JWT', `JWT ${token}`],
  ['an empty header', ''],
  ['the scheme and a space', 'Bearer '],
  ['null', 'Bearer null'],
  ['undefined', 'Bearer undefined'],
  ['two parts', `Bearer ${head}.${payload}`],
  ['four parts', `Bearer ${token}.x`],
  ['no signature', `Bearer ${head}.${payload}.`],
  ['another payload', `Bearer ${head}.${payload}x.${signature}`],
  ['padding', `Bearer ${token}=`],
  ['letters beyond ASCII', 'Bearer t\u00f6ken'],
  ['a refresh token', `Bearer ${refresh}`],
  ['an inactive account', `Bearer ${inactive}`],
  ['an account that is gone', `Bearer ${unknown}`],
];

/** Forms of the `Accept` header. */
const accepts = [
  '*/*',
  'application/*',
  'application/json',
  'APPLICATION/JSON',
  'application/json; charset=utf-8',
  'application/json; indent=4',
  'application/json;q=0',
  'application/json;q=0.1, text/html',
  'text/html, */*;q=0.1',
  'text/html,application/xhtml+xml',
  'text/*',
  '*/json',
  'application/problem+json',
  'application/vnd.api+json',
  'application/xml, application/json',
  'json',
  '',
  ',',
  ' application/json ',
  'image/png, application/*',
];

const origin = { Origin: 'https://app.example.com' };

export const headerCases: readonly Case[] = [
  ...authorizations.map(([name, Authorization]) =>
    one(`Authorization: ${name}`, { path: `${api}/dashboard/`, headers: { Authorization } }),
  ),
  ...authorizations
    .filter(([name]) => /case|basic|scheme|null/.test(name))
    .map(([name, Authorization]) =>
      one(`Authorization where none is needed: ${name}`, {
        path: `${api}/health/`,
        headers: { Authorization },
      }),
    ),
  ...authorizations
    .filter(([name]) => /right|null|scheme/.test(name))
    .map(([name, Authorization]) =>
      one(`Authorization at the login: ${name}`, {
        method: 'POST',
        path: `${api}/auth/token/`,
        headers: { ...json, Authorization },
        body: '{}',
      }),
    ),
  ...accepts.map((Accept) =>
    one(`Accept: ${Accept}`, { as: 'viewer', path: `${api}/claims/1/`, headers: { Accept } }),
  ),
  one('Accept without JSON, on a POST', {
    as: 'admin',
    method: 'POST',
    path: `${api}/uploads/`,
    headers: { ...json, Accept: 'text/csv' },
    body: '{}',
  }),
  one('Accept without JSON, on a path without a route', {
    path: `${api}/nothing/`,
    headers: { Accept: 'application/json' },
  }),
  one('?format=json', { as: 'viewer', path: `${api}/claims/1/?format=json` }),
  one('?format=xml', { as: 'viewer', path: `${api}/claims/1/?format=xml` }),
  one('?format= without a value', { as: 'viewer', path: `${api}/claims/1/?format=` }),
  one('an origin', { as: 'viewer', path: `${api}/claims/1/`, headers: origin }),
  one('an origin, on an error', { path: `${api}/claims/1/`, headers: origin }),
  one('an origin, on no route', { path: '/x/', headers: origin }),
  one('a preflight', {
    method: 'OPTIONS',
    path: `${api}/claims/`,
    headers: {
      ...origin,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'authorization',
    },
  }),
  one('a request id', { path: `${api}/health/`, headers: { 'X-Request-Id': 'build-42' } }),
  one('a request id, on an error', {
    path: `${api}/claims/`,
    headers: { 'X-Request-Id': 'a b/c' },
  }),
  one('a request id, on no route', { path: '/nothing/', headers: { 'X-Request-Id': 'x1' } }),
  one('a request id, on a redirect', { path: `${api}/claims`, headers: { 'X-Request-Id': 'x1' } }),
  one('a request id without a value', { path: `${api}/health/`, headers: { 'X-Request-Id': '' } }),
  {
    name: 'If-None-Match',
    steps: [
      { as: 'viewer', path: `${api}/claims/` },
      ...[
        (etag: string) => etag,
        (etag: string) => `W/${etag}`,
        (etag: string) => `"other", ${etag}`,
        (etag: string) => etag.replaceAll('"', ''),
        () => '"other"',
        () => '*',
      ].map((form) => ([first]: readonly { headers: Record<string, string> }[]) => ({
        as: 'viewer' as const,
        path: `${api}/claims/`,
        headers: { ...origin, 'If-None-Match': form(first?.headers.etag ?? '') },
      })),
    ],
  },
  {
    name: 'If-None-Match on an error',
    steps: [
      { as: 'viewer', path: `${api}/claims/999/` },
      ([first]) => ({
        as: 'viewer',
        path: `${api}/claims/999/`,
        headers: { 'If-None-Match': first?.headers.etag ?? '' },
      }),
    ],
  },
];
