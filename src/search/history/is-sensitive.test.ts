import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errors } from '../../contract/errors';
import { knownMessages } from '../../errors/recognition/known-messages';
import { isSensitive } from './is-sensitive';

const jwt = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyX2lkIjo3fQ.sig';

const sensitive: Readonly<Record<string, readonly string[]>> = {
  'several lines or many characters': ['a\nb', 'a\rb', 'x'.repeat(101)],
  'a body': [
    '{"detail":"Not found."}',
    "{'detail': 'Not found.'}",
    '[1]',
    '<html>',
    'log: {"payer": "Acme"}',
    '%7B%22detail%22%3A%22x%22%7D',
  ],
  'a command': [
    'curl https://api.upstream.example.com/',
    '$ curl -i api.upstream.example.com/api/v1/claims/',
    "curl 'https://api.upstream.example.com/'",
    'wget https://api.upstream.example.com/',
    'http GET api.upstream.example.com/api/v1/claims/',
    'http api.upstream.example.com',
    'mysql -u root:hunter2 claims',
    'mysql --password hunter2',
  ],
  'an authentication scheme': [
    'Bearer abc',
    'bearer+abc',
    'Authorization: Bearer abc',
    'Basic dmlld2VyOmh1bnRlcjI=',
    'Basic QWxhZGRpbjpvcGVu',
    'Basic+dmlld2VyOmh1bnRlcjI%3D',
    'Token abc123def456',
    'Digest username="viewer", realm="api"',
    'ApiKey k3y9zq8w2x',
    'Negotiate YIIJvwYGKwYBBQUCoIIJ',
  ],
  'a JWT or a part of one': [
    jwt,
    'header eyJhbGciOiJIUzI1NiJ9',
    'eyJhbGciOi',
    'access_token_eyJhbGciOi',
    jwt.split('.')[1] ?? '',
  ],
  'a header': [
    'X-Api-Key: k',
    'api-key: a1b2c3d4',
    'X-Auth-Token: a1b2c3',
    'Cookie: theme=dark',
    'Set-Cookie: theme=dark',
    'Proxy-Authorization: abc',
    'X-CSRFToken: abc',
  ],
  'a named secret': [
    'access_token=abc123def456',
    'accessToken=abc',
    'refresh_token: abcdef',
    'refresh: abc',
    'access=abc',
    'id_token=abc',
    'client_secret=S3cr3tS3cr3t',
    'clientSecret: "x"',
    'password=hunter2',
    'passwd=hunter2',
    'pwd=hunter2',
    'PGPASSWORD=hunter2',
    'passphrase: correct horse',
    'password is Passw0rd',
    'the token is abc123',
    'apikey=abc123',
    'api_key=abc',
    'AWS_SECRET_ACCESS_KEY=abc',
    'key=abc',
    'otp=123456',
    'pin: 1234',
    'jwt=abc',
    'auth=abc',
    '"password": "x"',
    "'password': 'x'",
    '\\"password\\":\\"x\\"',
    '"password" => "x"',
    'user[password]=x',
    'password%3Dhunter2',
    'password%253Dhunter2',
    '%22refresh%22%3A%22abc%22',
    'ｐａｓｓｗｏｒｄ＝hunter2',
    'pass\u200Bword=hunter2',
  ],
  'a session': [
    'sessionid=abc',
    'session_id: abc',
    'JSESSIONID=abc',
    'PHPSESSID=abc',
    'connect.sid=abc',
    'sid=abc',
    'csrftoken=abc',
    'xsrf-token=abc',
  ],
  'an address with credentials': [
    'https://user:hunter2@api.example/',
    'https://token@api.example/',
    'https://user:p%40ss%2Fw@api.example/',
    'postgres://u:p@localhost/claims',
    'user:hunter2@api.example',
    '/file?sig=abc',
    'https://files.example/x?sv=1&sig=a%2Fb',
    '/x?X-Amz-Signature=abc',
    '/callback?code=abc123&state=x',
    '/x?%73ig=abc',
  ],
  'a person': [
    'jane.roe@example.com',
    'jane.roe%40example.com',
    'mailto:jane.roe@example.com',
    'username=jroe',
    'email: none',
    '078-05-1120',
    '078 05 1120',
    'ssn 078051120',
    'ssn: 1',
    'dob=1980-02-03',
    '+1 555 123 4567',
  ],
  'a long number': [
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    'DE89 3704 0044 0532 0130 00',
    '1'.repeat(32),
    'claim 123456789012',
  ],
  'a key or an id': [
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    'AKIAIOSFODNN7EXAMPLE',
    'key wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    'ingest-9f8e7d6c5b4a39281706',
    'dGhpcyBpcyBhIHNlY3JldCA0Mg==',
    'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
    '7b1c42aa-0d5e-4f6b-9c3d-2e1f0a9b8c7d',
    'request 7b1c42aa0d5e4f6b',
    'a1b2c3',
    'S3cr3tS3cr3t',
    '-----BEGIN PRIVATE KEY-----',
  ],
};

for (const [kind, texts] of Object.entries(sensitive))
  test.each(texts)(`${kind}: %s`, (text) => expect(isSensitive(text)).toBe(true));

test.each([
  '',
  '429',
  'throttled',
  'token expired',
  'refresh token used as access token',
  'bearer token',
  'Bearer authentication',
  'bearer scheme missing',
  'basic auth',
  'Basic Authentication',
  'token not valid',
  'wrong password',
  'session ended',
  'reset my password',
  'api key or token',
  'secret rotation',
  'where to store the refresh token',
  'cookie or header',
  'csrf',
  '401 authentication_failed',
  'http 401',
  'http status 429',
  'HTTP/1.1 403 Forbidden',
  'curl follows redirect',
  'curl: (60) SSL certificate problem',
  'X-Request-Id',
  'Retry-After: 60',
  'Content-Type: text/plain',
  'wait_seconds 3590',
  '"code": "throttled"',
  'status=401',
  'page_size=1000',
  'GET /api/v1/claims/?page=2',
  'POST /api/v1/reports/trigger/',
  '/API_TROUBLESHOOTING/#handling-429',
  'https://docs.upstream.example.com/errors/throttled/',
  "KeyError: 'code'",
  'ping: timeout',
  'design: how',
  'author: unknown',
  'requests 2.31.0',
  'python 3.11',
  '2026-11-22',
  '2026-11-22T10:00:00Z',
  '01/31/2026',
  '5 requests per hour',
  '100 %',
  '50% of 10%3',
  'пароль неверный',
])('an ordinary search: %j', (text) => expect(isSensitive(text)).toBe(false));

test('what the contract says is no secret', () => {
  const texts = [
    ...errors.flatMap(({ code, title, exampleMessage }) => [code, title, exampleMessage ?? '']),
    ...knownMessages.map(({ text }) => text),
  ];
  expect(texts.filter(isSensitive)).toEqual([]);
});

test('the queries that readers type are remembered; whole answers are not', () => {
  const queries = readFileSync(new URL('../engine/queries.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t')[0] ?? '');
  const isPasted = (query: string): boolean =>
    /^[{<]/.test(query) || query.includes('\\n') || query.length > 100;
  const pasted = queries.filter(isPasted).map((query) => query.replaceAll('\\n', '\n'));
  expect(pasted.length).toBeGreaterThan(0);
  expect(pasted.filter((query) => !isSensitive(query))).toEqual([]);
  const typed = queries.filter((query) => !isPasted(query));
  expect(typed.length).toBeGreaterThan(150);
  expect(typed.filter(isSensitive)).toEqual([]);
});
