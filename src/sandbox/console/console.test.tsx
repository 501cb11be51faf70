// @vitest-environment node
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { endpoints } from '../../contract/endpoints';
import { errors } from '../../contract/errors';
import { findError } from '../../contract/find';
import { InputError, toRequest, type ConsoleRequest } from './console-request';
import { ConsoleSession, explanationPath } from './console-session';
import { Provoke } from './OpenConsole';
import { preparedRequests, requestFor } from './prepared-requests';

const start = Date.parse('2026-06-01T12:00:00Z');
const session = (): ConsoleSession => new ConsoleSession(() => start);
const provokable = errors.filter(({ code }) => preparedRequests[code] !== null);

test('every code but the one without a fixed cause has a request', () => {
  expect(provokable).toHaveLength(errors.length - 1);
  expect(preparedRequests.error).toBeNull();
});

test.each(provokable.map(({ code }) => code))(
  'the prepared request of %s gets it, and its page is offered',
  async (code) => {
    const form = preparedRequests[code];
    if (!form) throw new Error('no request');
    const exchange = await session().send(form);
    expect(exchange.status).toBe(findError(code).status);
    expect(JSON.parse(exchange.body)).toMatchObject({ error: { code } });
    expect(explanationPath(exchange)).toContain(`/errors/${code}/`);
  },
);

test.each(endpoints.map(({ id, successStatus }) => [id, successStatus] as const))(
  'the request to start from for %s succeeds with %i',
  async (id, status) => {
    const form = requestFor(id);
    const own: Partial<Record<string, string>> = { refresh: 'refresh', verify: 'token' };
    const field = own[id];
    const exchange = await session().send(form);
    expect(exchange.status).toBe(field === undefined ? status : 401);
  },
);

test('a window fills, the clock empties it, tokens expire and are renewed', async () => {
  const console = session();
  const form = preparedRequests.throttled;
  if (!form) throw new Error('no request');
  const refused = await console.send(form);
  expect(refused.head).toContain('HTTP/1.1 429 Too Many Requests');
  expect(explanationPath(refused)).toMatch(/^\/errors\/throttled\/#wait_seconds=3600&request_id=/);
  expect(console.usage()).toEqual([
    { scope: 'report_generation', used: 10, requests: 10, freesIn: 3600 },
  ]);
  console.expireTokens();
  expect((await console.send({ ...form, times: 1 })).status).toBe(401);
  console.renewTokens();
  expect((await console.send({ ...form, times: 1 })).status).toBe(202);
  expect(console.usage()[0]?.used).toBe(1);
  expect(console.exchanges.map(({ status }) => status)).toEqual([202, 401, 429]);
  console.reset();
  expect([console.now(), console.exchanges.length]).toEqual([start, 0]);
  expect(console.usage()).toEqual([]);
});

test('a window that was used stays in view when it is empty again, whether it was looked at or not', async () => {
  const console = session();
  const form = preparedRequests.throttled;
  if (!form) throw new Error('no request');
  await console.send({ ...form, times: 1 });
  console.advance(3600);
  const empty = { scope: 'report_generation', used: 0, requests: 10, freesIn: null };
  expect(console.usage()).toEqual([empty]);
  expect(console.usage()).toEqual([empty]);
});

test('the refresh token in the header is refused, and the last ten exchanges are kept', async () => {
  const console = session();
  const claims = requestFor('claim-list');
  expect((await console.send({ ...claims, sender: 'refresh-token' })).status).toBe(401);
  for (let i = 0; i < 12; i++) await console.send(claims);
  expect(console.exchanges).toHaveLength(10);
});

const form = requestFor('claim-list');
test.each<[string, Partial<ConsoleRequest>, string]>([
  ['a path without its first slash', { path: 'api/v1/claims/' }, 'Path: start with a slash'],
  ['a path with a space', { path: '/api/v1/claims/ x' }, 'Path: start with a slash'],
  ['another host', { path: '//evil.example/' }, 'Path: start with one slash'],
  ['no method', { method: '' }, 'Method: “” cannot be sent'],
  ['a method that browsers forbid', { method: 'TRACE' }, 'Method: “TRACE”'],
  ['a header without a colon', { headers: 'Accept' }, 'Headers: “Accept” is not a header'],
  ['a header with a space in its name', { headers: 'X Y: 1' }, 'Headers: “X Y: 1”'],
  ['a header with a letter it cannot carry', { headers: 'X-Y: 漢' }, 'Headers: the value of X-Y'],
])('%s gets a clear message', (_, change, message) => {
  expect(() => toRequest({ ...form, ...change }, 'http://localhost:8000', null)).toThrow(
    InputError,
  );
  expect(() => toRequest({ ...form, ...change }, 'http://localhost:8000', null)).toThrow(message);
});

test('the server renders a button only; an unknown code throws', () => {
  const html = renderToString(<Provoke code="throttled" />);
  expect(html).toContain('Try it in the sandbox');
  expect(html).not.toContain('<form');
  expect(() => renderToString(<Provoke code="throtled" />)).toThrow(
    'Unknown error code "throtled"',
  );
});
