import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errors, type ErrorCode } from '../../src/contract/errors';
import { legacyResponses } from '../../src/contract/legacy-responses';
import { errorPath, site } from '../../src/contract/site';
import { linkKeys, parseLinkParams } from '../../src/errors/call-details/link-params';
import { tokenFor } from '../../src/sandbox/auth/accounts';
import { createSandbox } from '../../src/sandbox/create-sandbox';
import { expectedResponses } from '../../src/sandbox/expected-responses/expected-responses';
import { api, post } from './cases/case';
import {
  type FrameworkServer,
  type FrameworkSetUp,
  python,
  start,
  startFramework,
} from './framework-server';
import { type ReceivedResponse, send, type Sent } from './send';

const { tokens } = createSandbox({ now: () => start });
const middleware = { firstMiddleware: ['upstream_docs_links.DocsLinks'] };
const failures = expectedResponses.filter(({ status }) => status >= 400);
const nobody = { as: 'nobody' } as const;

/** Sends a request, repeated as its entry says, to a server in its first state. */
async function responseOf(server: FrameworkServer, sent: Sent): Promise<ReceivedResponse> {
  await server.steer({ reset: true });
  const token = await tokenFor(sent.as ?? 'nobody', tokens);
  for (let i = 1; i < (sent.times ?? 1); i++) await send(server.url, sent, token);
  return send(server.url, sent, token);
}

let plain: FrameworkServer;
const plainResponses = new Map<Sent, Promise<ReceivedResponse>>();
beforeAll(async () => {
  plain = await startFramework();
});
afterAll(() => plain.close());

/** What the API answers without links; each request is sent once. */
async function plainResponseOf(sent: Sent): Promise<ReceivedResponse> {
  const answer = plainResponses.get(sent) ?? responseOf(plain, sent);
  plainResponses.set(sent, answer);
  return answer;
}

interface Body {
  error?: { code: string; details?: Record<string, unknown> | null; docs_url?: string } | string;
  docs_url?: string;
}

/** The link of a response: that of its header, which is the same as that of a JSON body. */
function linkOf({ headers, text }: ReceivedResponse): { url: URL; without: string } {
  const href = /^<([^<>]+)>; rel="help"$/.exec(headers.link ?? '')?.[1] ?? '';
  const url = new URL(href);
  if (!headers['content-type']?.includes('json')) return { url, without: text };
  const body = JSON.parse(text) as Body;
  const owner = typeof body.error === 'object' ? body.error : body;
  expect(owner.docs_url).toBe(href);
  delete owner.docs_url;
  return { url, without: JSON.stringify(body) };
}

/** Headers that a link leaves as they were. */
const kept = ['allow', 'www-authenticate', 'retry-after', 'content-type', 'api-version'];
const keptOf = ({ headers }: ReceivedResponse) => kept.map((name) => `${name}: ${headers[name]}`);

describe.each<[string, FrameworkSetUp]>([
  ['the middleware', middleware],
  ['the exception handler', { linkingHandler: true }],
  ['both', { ...middleware, linkingHandler: true }],
])('%s', (name, setUp) => {
  let linking: FrameworkServer;
  beforeAll(async () => {
    linking = await startFramework(setUp);
  });
  afterAll(() => linking.close());

  // One of each code's messages is enough where the middleware has had them all.
  const envelopes = failures.filter(
    ({ text }, index) =>
      text?.startsWith('{"error":{') &&
      failures.findIndex((other) => other.text === text) === index,
  );
  test.each(name === 'the middleware' ? failures : envelopes)('$name', async (sent) => {
    const [linked, before] = [await responseOf(linking, sent), await plainResponseOf(sent)];
    const { url, without } = linkOf(linked);
    expect(without).toBe(before.text);
    expect(linked.status).toBe(before.status);
    expect(keptOf(linked)).toEqual(keptOf(before));
    expect(linked.headers['content-length']).toBe(String(Buffer.byteLength(linked.text)));

    const error =
      before.headers['content-type'] === 'application/json'
        ? (JSON.parse(before.text) as Body).error
        : undefined;
    const details = typeof error === 'object' ? error.details : undefined;
    const text = typeof error === 'string' ? error : '404, Content-Type: text/html';
    const code =
      typeof error === 'object'
        ? error.code
        : legacyResponses.find((response) => response.text === text)?.code;
    expect(url.origin + url.pathname).toBe(site.docs + errorPath(String(code)));
    const facts = parseLinkParams(url.hash);
    // Each value of the link is one the page shows.
    expect(Object.keys(facts)).toHaveLength(url.hash.split('&').length);
    expect(facts.status).toBe(before.status);
    expect(Math.abs(Date.parse(facts.at ?? '') - Date.now())).toBeLessThan(10_000);
    expect(facts.wait_seconds).toBe(details?.wait_seconds);
    expect(facts.detail).toBeUndefined();
    const [field] = code === 'validation_error' ? Object.keys(details ?? {}) : [];
    expect(facts.field).toBe(field === 'non_field_errors' ? undefined : field);
    if (name !== 'the exception handler') {
      expect(facts.request_id).toBe(linked.headers['x-request-id']);
    }
  });

  test('a success and a redirect have none', async () => {
    for (const path of [`${api}/health/`, `${api}/claims`]) {
      const { headers, text } = await responseOf(linking, { path });
      expect(headers.link).toBeUndefined();
      expect(text).not.toContain('docs_url');
    }
  });

  test('what people wrote is not in the link', async () => {
    const personal = 'anna.smith@example.com';
    const requests: Sent[] = [
      { path: `${api}/claims/?payer=${personal}`, headers: { 'X-Request-Id': personal } },
      post('/auth/token/', JSON.stringify({ username: personal, password: personal }), nobody),
      post('/alerts/3/feedback/', JSON.stringify({ verdict: personal })),
      post('/uploads/', JSON.stringify({ [personal]: personal })),
      post('/uploads/', `{"filename": ${personal}}`),
      post('/uploads/', personal, { headers: { 'Content-Type': personal } }),
    ];
    for (const sent of requests) {
      const { status, headers } = await responseOf(linking, sent);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers.link).toContain('/errors/');
      expect(headers.link).not.toMatch(/anna|smith|example\.com%/);
    }
  });
});

describe('bodies of a middleware, outside the envelope', () => {
  let server: FrameworkServer;
  beforeAll(async () => {
    server = await startFramework({
      ...middleware,
      middleware: ['upstream.middleware.JsonOnly'],
    });
  });
  afterAll(() => server.close());

  test.each([
    ['parse_error', 'application/json', '{'],
    ['unsupported_media_type', 'text/plain', 'x'],
  ])('%s', async (code, type, body) => {
    const sent = post('/uploads/', body, { headers: { 'Content-Type': type } });
    const { url } = linkOf(await responseOf(server, sent));
    expect(url.pathname).toBe(errorPath(code));
  });
});

describe('responses that no view makes, of any status', () => {
  let server: FrameworkServer;
  beforeAll(async () => {
    server = await startFramework({ ...middleware, middleware: ['in_front.AnswersItself'] });
  });
  afterAll(() => server.close());

  test.each<[number, string, string, ErrorCode]>([
    [409, 'application/json', '{"detail": "Being changed."}', 'error'],
    [413, 'text/html', '<h1>413 Request Entity Too Large</h1>', 'error'],
    [502, 'text/html', '<h1>502 Bad Gateway</h1>', 'error'],
    [503, 'application/json', '{"error": "Maintenance"}', 'error'],
    [403, 'application/json', '{"error": {}}', 'permission_denied'],
    [409, 'application/json', '{"error": {"code": "edit_conflict"}}', 'error'],
  ])('%i %s %s', async (status, type, body, code) => {
    const headers = {
      'X-Answer-Status': String(status),
      'X-Answer-Type': type,
      'X-Answer-Body': body,
    };
    const answer = await responseOf(server, { path: `${api}/claims/`, headers });
    expect(answer.status).toBe(status);
    const { url, without } = linkOf(answer);
    expect(url.pathname).toBe(errorPath(code));
    expect(parseLinkParams(url.hash).status).toBe(status);
    expect(without.replace(/ /g, '')).toBe(body.replace(/ /g, ''));
  });
});

describe('problem documents, where the API allows them and the client asks', () => {
  const Accept = 'application/problem+json, application/json';
  const path = `${api}/claims/`;

  test.each([middleware, { linkingHandler: true }])('%j', async (setUp) => {
    const settings = { UPSTREAM_DOCS_LINKS: { PROBLEM_JSON: true, SITE: 'https://d.example/' } };
    const server = await startFramework({ ...setUp, settings });
    const asked = await responseOf(server, { path, headers: { Accept } });
    expect(asked.headers['content-type']).toBe('application/problem+json');
    const { error, ...problem } = JSON.parse(asked.text) as Body;
    expect(problem).toEqual({
      type: 'https://d.example/errors/authentication_failed/',
      title: 'Authentication failed',
      status: 401,
      detail: 'Authentication credentials were not provided or are invalid.',
    });
    expect(error).toMatchObject({ code: 'authentication_failed', details: null });
    const { headers } = await responseOf(server, { path });
    expect(headers['content-type']).toBe('application/json');
    await server.close();
  });

  test('not by default', async () => {
    const server = await startFramework(middleware);
    const { headers } = await responseOf(server, { path, headers: { Accept } });
    expect(headers['content-type']).toBe('application/json');
    await server.close();
  });
});

describe('a failure inside leaves every response as it was', () => {
  test.each<[string, unknown]>([
    ['settings of another type', 7],
    ['an address of another type', { SITE: null }],
  ])('%s', async (_, UPSTREAM_DOCS_LINKS) => {
    const broken = await startFramework({
      ...middleware,
      linkingHandler: true,
      settings: { UPSTREAM_DOCS_LINKS },
    });
    for (const sent of failures.filter(({ times }) => times === undefined)) {
      const [ours, before] = [await responseOf(broken, sent), await plainResponseOf(sent)];
      expect(ours.headers.link).toBeUndefined();
      expect([ours.status, ours.text, ...keptOf(ours)]).toEqual([
        before.status,
        before.text,
        ...keptOf(before),
      ]);
    }
    await broken.close();
  });
});

test('its codes, titles and arguments are those of the docs', () => {
  const program = [
    'import json, upstream_docs_links as links',
    'titles = {code: code.replace("_", " ").capitalize() for code in links.CODES}',
    'print(json.dumps([titles, list(links.FORMS)]))',
  ].join('\n');
  const { stdout } = spawnSync(python, ['-B', '-c', program], { cwd: 'integrations/django' });
  const [titles, forms] = JSON.parse(stdout.toString()) as [Record<string, string>, string[]];
  const expected = errors.map(({ code, title }) => [code, code === 'error' ? 'Error' : title]);
  expect(titles).toEqual(Object.fromEntries(expected));
  expect(linkKeys.filter((key) => key !== 'detail')).toEqual(forms);
});
