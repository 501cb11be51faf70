import { expect, test } from 'vitest';
import { differences } from './differences';

const answer = { status: 200, headers: { 'content-type': 'application/json' }, text: '{"a":0.0}' };
const sent = { path: '/' };

test('numbers of a success may be written otherwise, everything else is equal', () => {
  const same = { ...answer, text: '{"a":0}' };
  expect(differences(sent, same, answer)).toEqual([]);
  expect(differences(sent, { ...same, status: 400 }, { ...answer, status: 400 })).toHaveLength(1);
  expect(differences(sent, { ...answer, text: '{"a":1}' }, answer)).toHaveLength(1);
});

test('what differs stands side by side', () => {
  const other = { ...answer, status: 404, headers: { ...answer.headers, allow: 'GET' } };
  expect(differences(sent, answer, other)).toEqual([
    'status\n    sandbox   200\n    framework 404',
    'allow\n    sandbox   –\n    framework GET',
    'body\n    sandbox   {"a":0}\n    framework {"a":0.0}',
  ]);
});

test('of what a server makes up, only the form is compared', () => {
  const id = (text: string) => ({
    ...answer,
    headers: { ...answer.headers, 'x-request-id': text },
  });
  const uuid = '3f2b9c1e-1111-4222-8333-44445555';
  expect(differences(sent, id(`${uuid}6666`), id(`${uuid}7777`))).toEqual([]);
  expect(differences(sent, id(`${uuid}6666`), id('7'))).toHaveLength(1);
});
