import { expect, test } from 'vitest';
import { errors } from '../../contract/errors';
import { legacyResponses } from '../../contract/legacy-responses';
import { bodyText, lifetimeText, rateText } from './contract-text';
import { causes } from './index';

/** The ids are anchors of permanent pages: one may be added, none renamed or removed. */
const frozen: Record<string, string> = {
  validation_error:
    'field-missing field-blank field-null value-wrong body-not-object body-lost-in-redirect token-blacklisted webhook-empty json-sent-as-form',
  parse_error: 'json-malformed json-cut-off encoding-wrong nan-value',
  authentication_failed:
    'header-missing scheme-malformed access-token-expired refresh-token-as-access token-altered credentials-wrong account-inactive refresh-token-dead ingestion-token-wrong header-not-needed token-placeholder token-not-a-jwt access-token-as-refresh header-lost-in-redirect clock-skew',
  permission_denied: 'role-too-low wrong-account',
  not_found: 'id-wrong object-deleted other-customer page-beyond-last path-wrong id-not-a-number',
  method_not_allowed: 'method-wrong redirect-became-get',
  not_acceptable: 'accept-not-json',
  unsupported_media_type: 'content-type-missing content-type-wrong',
  throttled:
    'scope-used-up login-quota-spent burst-of-calls retry-loop account-shared polling-too-fast',
  internal_server_error: 'passing-fault request-too-large fails-every-time',
  error: 'client-status server-status',
};

test.each(errors.map((error) => error.code))('%s keeps its published cause ids', (code) => {
  const ids = causes[code].map((cause) => cause.id);
  const published = frozen[code];
  expect(published, `add the cause ids of ${code} to the list “frozen” of this test`).toBeDefined();
  expect(ids).toEqual(expect.arrayContaining(published?.split(' ') ?? []));
});

test.each(errors.map((error) => error.code))('each fix of %s starts with a verb', (code) => {
  const verbs =
    /^(Add|Ask|Build|Change|Compare|Correct|Encode|Follow|Get|Leave|Log|Make|Poll|Put|Remove|Repeat|Replace|Retry|Send|Set|Stop|Take|Use|Wait|Write) /;
  for (const { fix } of causes[code]) expect(fix.replace('Stop,', 'Stop')).toMatch(verbs);
});

test('a legacy text is quoted in the evidence of the cause it proves', () => {
  const proofs = legacyResponses.filter(({ cause, body }) => cause !== null && body !== null);
  expect(proofs.length).toBeGreaterThan(5);
  for (const { code, cause, text } of proofs) {
    const entry = code === null ? undefined : causes[code].find(({ id }) => id === cause);
    expect(entry?.evidence, `${code}/${cause}`).toContain(text);
  }
});

test('numbers and bodies in the texts come from the contract', () => {
  expect(rateText('authentication')).toBe('5 requests an hour');
  expect(rateText('burst')).toBe('60 requests a minute');
  expect(lifetimeText('access')).toBe('1 hour');
  expect(lifetimeText('refresh')).toBe('24 hours');
  expect(bodyText('middleware-media-type')).toBe(
    '`{"error": "Unsupported Media Type", "detail": "Expected \'application/json\', got \'text/plain\'"}`',
  );
  expect(() => bodyText('route-html')).toThrow(/is HTML/);
});
