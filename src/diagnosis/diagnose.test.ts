import { describe, expect, test } from 'vitest';
import { causes } from '../errors/causes';
import { errors } from '../contract/errors';
import { createSandbox } from '../sandbox/create-sandbox';
import type { ExpectedResponse } from '../sandbox/expected-responses/expected-response';
import { expectedResponses } from '../sandbox/expected-responses/expected-responses';
import { tokenFor } from '../sandbox/auth/accounts';
import { diagnose, headline } from './diagnose';
import { rules, untellable } from './rules';

const now = Date.parse('2026-06-01T12:00:00Z');

test('every cause of the catalogue has a rule, or stands in the list of those that no exchange shows', () => {
  const refs = Object.entries(causes).flatMap(([code, list]) =>
    list.map(({ id }) => ({ code, id })),
  );
  expect(refs.length).toBeGreaterThan(40);
  const without = refs.filter(
    ({ code, id }) =>
      !(id in rules[code as keyof typeof rules]) && !(`${code}/${id}` in untellable),
  );
  expect(
    without,
    'write a rule in src/diagnosis/rules, or say in “untellable” why there can be none',
  ).toEqual([]);
  for (const { code } of errors)
    for (const id of Object.keys(rules[code])) {
      expect(
        causes[code].map((cause) => cause.id),
        `${code}/${id} is no cause: correct the rule’s id`,
      ).toContain(id);
      expect(untellable).not.toHaveProperty([`${code}/${id}`]);
    }
});

/** What the sandbox itself knows: the cause by the name of the request in its table. */
const sandboxCauses: Readonly<Record<string, string>> = {
  'no header': 'header-missing',
  'lower-case scheme': 'scheme-malformed',
  'another scheme': 'scheme-malformed',
  'a bare token': 'scheme-malformed',
  'the scheme alone': 'scheme-malformed',
  'three words': 'scheme-malformed',
  'no token at all': 'token-not-a-jwt',
  'a bad header where no login is needed': 'header-not-needed',
  'wrong password': 'credentials-wrong',
  'inactive account': 'credentials-wrong',
  'refresh with no token of the API': 'refresh-token-dead',
  'login without fields': 'field-missing',
  'the sixth login of an hour': 'login-quota-spent',
  'GET of login spends its quota too': 'login-quota-spent',
  'GET of login': 'method-wrong',
  'a viewer creates an upload': 'role-too-low',
  'a viewer triggers a report': 'role-too-low',
  'a viewer gives feedback': 'role-too-low',
  'an id that does not exist': 'id-wrong',
  'another customer’s upload': 'id-wrong',
  'a page beyond the last': 'page-beyond-last',
  'a missing slash': 'redirect-slash',
  'a path that no route matches': 'path-wrong',
  'an id that is no number': 'id-not-a-number',
  'a method the path does not have': 'method-wrong',
  'Accept without JSON comes before credentials': 'accept-not-json',
  'a media type that is not read': 'content-type-wrong',
  'a missing value': 'json-malformed',
  'single quotes': 'json-malformed',
  'a missing colon': 'json-malformed',
  'a missing comma': 'json-malformed',
  'a cut-off text': 'json-cut-off',
  'a raw line end in a text': 'json-malformed',
  'a wrong escape': 'json-malformed',
  'a wrong \\u escape': 'json-malformed',
  'a byte order mark': 'encoding-wrong',
  'text behind the value': 'json-malformed',
  NaN: 'nan-value',
  'bytes that are not UTF-8': 'encoding-wrong',
  'a missing field': 'field-missing',
  'an empty body counts as {}': 'field-missing',
  'a blank field': 'field-blank',
  'a null field': 'field-null',
  'an object for a text': 'value-wrong',
  'a wrong date': 'value-wrong',
  'a null date': 'field-null',
  'a list': 'body-not-object',
  'a text': 'body-not-object',
  'a whole number': 'body-not-object',
  'a fraction': 'body-not-object',
  'a truth value': 'body-not-object',
  null: 'body-not-object',
  'the twenty-first call of an hour on uploads': 'scope-used-up',
  'a page that is too large fails (the sandbox’s own)': 'request-too-large',
  'the webhook without a header': 'ingestion-token-wrong',
  'the webhook with a JWT': 'ingestion-token-wrong',
  'the webhook with an expired token': 'ingestion-token-wrong',
  'the webhook without a payload': 'webhook-empty',
};

/** A call of the table as `curl -v` prints it: the request’s body is not shown, its length is. */
async function asCurlVerbose({
  as,
  method,
  path,
  headers,
  body,
  times,
}: ExpectedResponse): Promise<string> {
  const sandbox = createSandbox({ now: () => now });
  const token = await tokenFor(as, sandbox.tokens);
  const sent = { ...headers, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) };
  const send = (): Promise<Response> =>
    sandbox.fetch(
      new Request(`http://localhost:8000${path}`, {
        method,
        headers: sent,
        ...(body === undefined ? {} : { body: body as BodyInit }),
      }),
    );
  for (let call = 1; call < (times ?? 1); call++) await send();
  const response = await send();
  const length =
    body === undefined
      ? []
      : [
          `> Content-Length: ${typeof body === 'string' ? new TextEncoder().encode(body).length : body.length}`,
        ];
  return [
    '*   Trying 127.0.0.1:8000...',
    '* Connected to localhost (127.0.0.1) port 8000 (#0)',
    `> ${method} ${path} HTTP/1.1`,
    '> Host: localhost:8000',
    '> User-Agent: curl/7.88.1',
    ...('Accept' in sent ? [] : ['> Accept: */*']),
    ...Object.entries(sent).map(([name, value]) => `> ${name}: ${value}`),
    ...length,
    '> ',
    `< HTTP/1.1 ${response.status} ${response.statusText}`,
    ...[...response.headers].map(([name, value]) => `< ${name}: ${value}`),
    '< ',
    `${await response.text()}* Connection #0 to host localhost left intact`,
  ].join('\n');
}

describe('each rejection of the sandbox, as curl -v, is diagnosed with the cause that the sandbox knows', () => {
  const rejected = expectedResponses.filter(({ status }) => status >= 300);

  test('the list of causes has every rejection', () => {
    expect(rejected.length).toBeGreaterThan(50);
    expect(Object.keys(sandboxCauses).sort()).toEqual(rejected.map(({ name }) => name).sort());
  });

  test.each(rejected)('$name', async (expected) => {
    const text = await asCurlVerbose(expected);
    const { verdict } = diagnose(text, { now });
    expect(verdict?.findings[0]?.causeId, text).toBe(sandboxCauses[expected.name]);
    expect(verdict?.status).toBe(expected.status);
    for (const { start, end, text: quoted } of verdict?.findings.flatMap(
      ({ evidence }) => evidence,
    ) ?? []) {
      expect(start).toBeLessThan(end);
      expect(text.slice(start, end)).toBe(quoted);
    }
  });
});

describe('what the diagnosis says', () => {
  test('a chain, its steps and its cause', () => {
    const text = [
      '> POST /api/v1/uploads HTTP/1.1\n> Host: localhost:8000\n>\n< HTTP/1.1 301 Moved Permanently\n< location: /api/v1/uploads/\n<',
      "* Issue another request to this URL: 'http://localhost:8000/api/v1/uploads/'",
      '> POST /api/v1/uploads/ HTTP/1.1\n> Host: localhost:8000\n>\n< HTTP/1.1 400 Bad Request\n< content-type: application/json\n<',
      '{"error":{"code":"validation_error","message":"Invalid input data.","details":{"filename":["This field is required."]}}}',
    ].join('\n');
    const { exchanges, verdict } = diagnose(text, { now });
    expect(exchanges.map(({ status, leadsOn }) => [status, leadsOn])).toEqual([
      [301, true],
      [400, false],
    ]);
    expect(verdict && headline(verdict)).toBe('validation_error: A redirect dropped the body');
    expect(verdict?.isRepeatable).toBe(false);
  });

  test('the wait of a 429, its scope and its time', () => {
    const text =
      '> GET /api/v1/uploads/ HTTP/1.1\n> Host: localhost:8000\n>\n< HTTP/1.1 429 Too Many Requests\n< date: Mon, 01 Jun 2026 12:00:00 GMT\n< retry-after: 90\n<\n{"error":{"code":"throttled","message":"Request was throttled. Please try again later.","details":{"wait_seconds":90}}}';
    expect(diagnose(text, { now }).verdict?.wait).toEqual({
      seconds: 90,
      at: now + 90_000,
      scope: 'bulk_operation',
    });
  });

  test('the role’s other calls, the nearest path and the fault in the body', () => {
    const why = (text: string): string => diagnose(text, { now }).verdict?.findings[0]?.why ?? '';
    expect(why('"POST /api/v1/uploads/ HTTP/1.1" 403 12')).toContain('`GET /api/v1/uploads/`');
    expect(why('"GET /api/v1/drift_event/ HTTP/1.1" 404 12')).toContain(
      'Did you mean `/api/v1/drift-events/`?',
    );
    expect(why('"GET /claims/ HTTP/1.1" 404 12')).toContain(
      'does not start with `/api/v1/`. Did you mean `/api/v1/claims/`?',
    );
    const sent = (body: string, char: number): string =>
      `POST /api/v1/uploads/ HTTP/1.1\nHost: localhost:8000\n\n${body}\n\nHTTP/1.1 400 Bad Request\n\n{"error":{"code":"parse_error","message":"Malformed request data.","details":{"detail":"JSON parse error - Expecting value: line 1 column ${char + 1} (char ${char})"}}}`;
    expect(why(sent('{"a": 1,}', 8))).toContain('comma stands before the closing bracket');
    expect(why(sent('{"a": None}', 6))).toContain('Python’s word');
  });
});

test.each([
  ['42', 42],
  ['0', 0],
  ['86400', 86_400],
  ['86401', null],
  ['99999999999999', null],
  ['-5', null],
  ['4.5', null],
  ['"0x10"', null],
  ['""', null],
  ['null', null],
])('wait_seconds of %s is a wait of %s', (written, wait) => {
  const body = `{"error":{"code":"throttled","message":"x","details":{"wait_seconds":${written}}}}`;
  for (const text of [body, `HTTP/1.1 429 X\n\n${body}`])
    expect(diagnose(text, { now }).verdict?.wait?.seconds ?? null).toBe(wait);
});
