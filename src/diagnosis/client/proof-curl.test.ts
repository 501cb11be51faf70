import { expect, test } from 'vitest';
import { parseCorpus } from '../corpus/corpus-file';
import { diagnose } from '../diagnose';
import { corpusText } from './corpus-text';
import { proofCurl } from './proof-curl';

const entries = parseCorpus(corpusText('curl-v'));
function proof(id: string): string | null {
  const text = entries.find((entry) => entry.id === id)?.text ?? '';
  const { exchanges, verdict } = diagnose(text, { now: 0 });
  return verdict && proofCurl(exchanges, verdict);
}

test.each(['no-header', 'lower-case', 'scheme-token', 'expired', 'placeholder-variable'])(
  '%s: the header is as the API wants it',
  (id) => expect(proof(id)).toContain('-H "Authorization: Bearer $ACCESS_TOKEN"'),
);

test('a request that was redirected is the one that was written, with its slash', () => {
  expect(proof('slash-get')).toMatch(/\/api\/v1\/claims\/(?:\?|')/);
  expect(proof('slash-post-get')).toMatch(
    /^curl -i -X POST 'http:\/\/localhost:8000\/api\/v1\/auth\/token\/'/,
  );
});

test('login and health get no credentials, the webhook its own token, types are JSON', () => {
  expect(proof('wrong-password')).not.toContain('Authorization');
  expect(proof('wrong-password')).toContain("-H 'Content-Type: application/json'");
  expect(proof('health-bad-header')).not.toContain('Authorization');
  expect(proof('webhook-jwt')).toContain('$INGESTION_TOKEN');
  expect(proof('wrong-password')).toContain('-d @body.json');
  expect(proof('viewer-triggers')).not.toContain('body.json');
  expect(proof('accept-csv')).toContain("-H 'Accept: application/json'");
});

test('no command has a credential of the input', () => {
  expect(entries.length).toBeGreaterThan(50);
  for (const { id } of entries) expect(proof(id) ?? '', id).not.toMatch(/eyJ|password1/);
});
