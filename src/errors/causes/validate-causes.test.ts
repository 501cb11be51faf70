import { expect, test } from 'vitest';
import { errors } from '../../contract/errors';
import { legacyResponses } from '../../contract/legacy-responses';
import type { LegacyResponse } from '../../contract/schema';
import { causes } from './';
import { validateCauses, type CauseData } from './validate-causes';

const broken = (data: CauseData, bodies?: readonly LegacyResponse[]): (() => void) => {
  return () => validateCauses({ ...causes, ...data }, bodies);
};

test('the causes of the site are valid', () => {
  expect(() => validateCauses()).not.toThrow();
  expect(Object.keys(causes).sort()).toEqual(errors.map((error) => error.code).sort());
});

test('a code without causes is named with its file', () => {
  const message = /src\/errors\/causes\/not-found\.ts is not valid:\n.*no entries/;
  expect(broken({ not_found: [] })).toThrow(message);
  expect(broken({ not_found: undefined })).toThrow(message);
});

test('a duplicate id, an empty fix and an unclosed backtick are named', () => {
  const cause = causes.error[0]!;
  expect(broken({ error: [cause, cause] })).toThrow(/"client-status": duplicate id/);
  expect(broken({ error: [{ ...cause, fix: '' }] })).toThrow(/"client-status", fix: write/);
  expect(broken({ error: [{ ...cause, proof: 'Run `curl.' }] })).toThrow(/close every backtick/);
});

test('a sign that is a sentence or too long, and a list without groups are named', () => {
  const cause = causes.error[0]!;
  expect(broken({ error: [{ ...cause, sign: 'The status is below 500.' }] })).toThrow(
    /"client-status", sign: write a few words/,
  );
  expect(broken({ error: [{ ...cause, sign: 'x'.repeat(65) }] })).toThrow(/shorten it/);
  const many = causes.not_found.flatMap((one) => [one, { ...one, id: `${one.id}-too` }]);
  expect(broken({ not_found: many })).toThrow(/entry "id-wrong", group: name it/);
  const [first, ...rest] = causes.validation_error;
  expect(broken({ validation_error: [{ ...first!, group: undefined }, ...rest] })).toThrow(
    /entry "field-missing", group: name it/,
  );
});

test('an unknown code is refused', () => {
  expect(broken({ teapot: causes.error })).toThrow(/"teapot" is not a code of errors\.ts/);
});

test('a body outside the envelope must name a cause of its own code', () => {
  const body: LegacyResponse = legacyResponses[0];
  expect(broken({}, [{ ...body, cause: 'retry-loop' }])).toThrow(
    /"older-no-credentials", cause: "retry-loop" is no cause of authentication_failed; .*header-missing/,
  );
  expect(broken({}, [{ ...body, code: null }])).toThrow(/name the code it belongs to/);
});

test('removing a cause that a body names is noticed', () => {
  const rest = causes.not_found.filter((cause) => cause.id !== 'path-wrong');
  expect(broken({ not_found: rest })).toThrow(/"route-html", cause: "path-wrong" is no cause/);
});
