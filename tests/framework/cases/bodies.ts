import { sandboxPassword } from '../../../src/sandbox/auth/accounts';
import { api, type Case, json, one, post } from './case';

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const credentials = { username: 'viewer@acme.example', password: sandboxPassword };
const boundary = 'x-boundary';

/** A multipart body of fields. */
const multipart = (fields: Record<string, string>): string =>
  [
    ...Object.entries(fields).map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    `--${boundary}--\r\n`,
  ].join('');

/** `Content-Type` headers, with a JSON body. */
const types = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=latin-1',
  'Application/JSON',
  ' application/json ',
  'application/json;',
  'application/vnd.api+json',
  'application/problem+json',
  'application/xml',
  'application/octet-stream',
  'text/json',
  'text/plain',
  'text/plain; charset=utf-8',
  'text/plain;charset=UTF-8',
  'json',
  'application/*',
  '*/*',
  '',
];

/** JSON texts that Python reads, or refuses, in its own way. */
const texts = [
  '',
  ' ',
  '\n',
  '{',
  '[',
  '{"a"',
  '{"a":',
  '{"a":1',
  '{"a":1,',
  '{"a":1,}',
  '{"a":1 }}',
  '[1,]',
  '[1 2]',
  '{1:2}',
  '{a:1}',
  "{'a':1}",
  'True',
  'None',
  'undefined',
  'NaN',
  '-Infinity',
  '{"a":Infinity}',
  '{"a":01}',
  '{"a":.5}',
  '{"a":1.}',
  '{"a":+1}',
  '{"a":0x10}',
  '{"a":1e5}',
  '{"a":"\\u00e4"}',
  '{"a":"\\ud83d\\ude00"}',
  '{"a":"tab\there"}',
  '{"a":"\\v"}',
  '{"a":"\\u00"}',
  '"\u00e4',
  '{"\u{1f600}":,}',
  '{"a":1}//',
  '/* */{}',
  '{"username":"a","username":"b"}',
  '1.0',
  '1e2',
  '-0',
  '12345678901234567890',
  '""',
  'false',
  '[[]]',
  '\ufeff{}',
];

const bytes: readonly [string, number[]][] = [
  ['latin-1', [0x7b, 0x22, 0xe4, 0x22, 0x7d]],
  ['a lone continuation byte', [0x80]],
  ['a sequence cut off in a text', [0x22, 0xc3, 0x22]],
  ['a sequence cut off at the end', [0x22, 0xc3]],
  ['a surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
  ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
  ['a null byte', [0x22, 0x00, 0x22]],
];

export const bodyCases: readonly Case[] = [
  ...types.map((type) =>
    one(`Content-Type: ${type}`, post('/uploads/', '{}', { headers: { 'Content-Type': type } })),
  ),
  one('no Content-Type', post('/uploads/', '{}', { headers: {} })),
  one('no Content-Type and no body', post('/uploads/', '', { headers: {} })),
  one(
    'text/plain and no body',
    post('/uploads/', '', { headers: { 'Content-Type': 'text/plain' } }),
  ),
  one(
    'text/plain where no body is read',
    post('/reports/trigger/', 'x', { headers: { 'Content-Type': 'text/plain' } }),
  ),
  one('broken JSON where no body is read', post('/reports/trigger/', '{')),
  one('broken JSON for an alert that does not exist', post('/alerts/999/feedback/', '{')),
  one('a wrong body for an alert that does not exist', post('/alerts/999/feedback/', '{}')),
  one(
    'a right body for an alert that does not exist',
    post('/alerts/999/feedback/', '{"verdict":"real"}'),
  ),
  one('a body with GET', { as: 'viewer', path: `${api}/claims/1/`, headers: json, body: '{' }),
  one('broken JSON with DELETE', {
    as: 'admin',
    method: 'DELETE',
    path: `${api}/uploads/`,
    headers: json,
    body: '{',
  }),
  ...texts.map((text) => one(`the text ${text}`, post('/auth/token/', text, { as: 'nobody' }))),
  ...bytes.map(([name, list]) =>
    one(`bytes: ${name}`, post('/auth/token/', Uint8Array.from(list), { as: 'nobody' })),
  ),
  one(
    'a form',
    post('/auth/token/', new URLSearchParams(credentials).toString(), {
      as: 'nobody',
      headers: form,
    }),
  ),
  one('an empty form', post('/auth/token/', '', { as: 'nobody', headers: form })),
  one(
    'a form with empty fields',
    post('/auth/token/', 'username=&password=', { as: 'nobody', headers: form }),
  ),
  one(
    'JSON sent as a form',
    post('/auth/token/', JSON.stringify(credentials), { as: 'nobody', headers: form }),
  ),
  one('a form sent as JSON', post('/auth/token/', 'username=a&password=b', { as: 'nobody' })),
  one('a form with a field twice', post('/uploads/', 'filename=a&filename=b', { headers: form })),
  one('a form with an empty date', post('/uploads/', 'filename=a&date_min=', { headers: form })),
  one('a form with a wrong date', post('/uploads/', 'filename=a&date_min=x', { headers: form })),
  one('a form with escapes', post('/uploads/', 'filename=a%20b%2Bc+d%C3%A4', { headers: form })),
  one('a form without values', post('/uploads/', 'filename', { headers: form })),
  one(
    'a form of feedback',
    post('/alerts/3/feedback/', 'verdict=real&reason_codes=a&reason_codes=b&notes=n', {
      headers: form,
    }),
  ),
  one(
    'a form of feedback without a verdict',
    post('/alerts/3/feedback/', 'notes=', { headers: form }),
  ),
  one(
    'multipart',
    post('/auth/token/', multipart(credentials), {
      as: 'nobody',
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    }),
  ),
  one(
    'multipart without a field',
    post('/uploads/', multipart({ a: 'b' }), {
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    }),
  ),
  one(
    'multipart without a boundary',
    post('/uploads/', multipart({ a: 'b' }), {
      headers: { 'Content-Type': 'multipart/form-data' },
    }),
  ),
];
