import { ingestionToken } from '../../../src/sandbox/auth/accounts';
import type { Sent } from '../send';
import { api, type Case, post } from './case';

const login: Sent = post('/auth/token/', '{}', { as: 'nobody' });
const uploads: Sent = { as: 'viewer', path: `${api}/uploads/` };
const trigger: Sent = post('/reports/trigger/', '');

/** What is sent before the throttle refuses uses none of its quota: `free` may come any number of times. */
const free = (name: string, sent: Sent, counted: Sent, limit: number): Case => ({
  name: `${name} uses no quota`,
  steps: [{ ...sent, times: 5 }, { ...counted, times: limit }, counted],
});

/** `sent` uses a slot of the quota like any other. */
const used = (name: string, sent: Sent, counted: Sent, limit: number): Case => ({
  name: `${name} uses quota`,
  steps: [sent, { ...counted, times: limit - 1 }, counted],
});

const html = { Accept: 'text/html' };

export const limitCases: readonly Case[] = [
  free('406', { ...uploads, headers: html }, uploads, 20),
  free('401', { path: `${api}/uploads/` }, uploads, 20),
  free('403', post('/uploads/', '{}', { as: 'viewer' }), uploads, 20),
  free('a redirect', { ...uploads, path: `${api}/uploads` }, uploads, 20),
  free('406 of the login', { ...login, headers: html }, login, 5),
  free('another scope', { as: 'viewer', path: `${api}/claims/` }, uploads, 20),
  free('another user', { ...uploads, as: 'admin' }, uploads, 20),
  used('405', { as: 'viewer', method: 'PUT', path: `${api}/uploads/` }, uploads, 20),
  used('404', { as: 'viewer', path: `${api}/uploads/999/` }, uploads, 20),
  used('a page beyond the last', { as: 'viewer', path: `${api}/uploads/?page=9` }, uploads, 20),
  used('OPTIONS', { ...uploads, method: 'OPTIONS', headOnly: true }, uploads, 20),
  used('HEAD', { ...uploads, method: 'HEAD' }, uploads, 20),
  used('400', post('/uploads/', '{}'), { ...uploads, as: 'admin' }, 20),
  used(
    '415',
    post('/uploads/', 'x', { headers: { 'Content-Type': 'text/csv' } }),
    { ...uploads, as: 'admin' },
    20,
  ),
  used('broken JSON', post('/uploads/', '{'), { ...uploads, as: 'admin' }, 20),
  used('verify', post('/auth/token/verify/', '{}', { as: 'nobody' }), login, 5),
  used('refresh', post('/auth/token/refresh/', '{"refresh":"x"}', { as: 'nobody' }), login, 5),
  used('a login with a token', { ...login, as: 'admin' }, login, 5),
  {
    name: 'a 304 uses quota',
    steps: [
      uploads,
      ([first]) => ({
        ...uploads,
        headers: { 'If-None-Match': first?.headers.etag ?? '' },
        times: 19,
      }),
      uploads,
    ],
  },
  {
    name: 'slots come back one by one, and a refused call is not counted',
    steps: [
      { ...login, times: 2 },
      { ...login, after: 600, times: 3 },
      { ...login, times: 3 },
      { ...login, after: 1000.4 },
      { ...login, after: 1999 },
      { ...login, after: 0.6 },
      login,
      login,
      { ...login, after: 600 },
      login,
    ],
  },
  {
    name: 'triggers: ten an hour',
    steps: [
      { ...trigger, times: 10 },
      trigger,
      { ...trigger, as: 'superuser' },
      { ...trigger, as: 'viewer' },
      { ...trigger, after: 3599 },
      { ...trigger, after: 1 },
    ],
  },
  {
    name: 'health: anon by address, user where signed in',
    steps: [
      { path: `${api}/health/`, times: 100 },
      { path: `${api}/health/` },
      { as: 'viewer', path: `${api}/health/` },
      {
        as: 'ingestion',
        method: 'POST',
        path: `${api}/ingest/webhook/`,
        headers: { 'Content-Type': 'application/json' },
        body: '{"a":1}',
      },
      { method: 'DELETE', path: `${api}/health/` },
    ],
  },
  {
    name: 'the webhook: a repeated key is a duplicate',
    steps: [
      ...['k1', 'k1', 'k2'].map((key) => ({
        method: 'POST',
        path: `${api}/ingest/webhook/`,
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${ingestionToken}`,
          'X-Idempotency-Key': key,
        },
        body: '{"a":1}',
      })),
    ],
  },
];
