import { bearer, claims, login, refresh, verify, webhook, get401, post } from './make-scenario';
import type { Scenario } from './scenario';

/** Who calls: the header, its token, login, refresh and the webhook. */
export const authenticationScenarios: readonly Scenario[] = [
  get401('no-header', {}, 'header-missing'),
  get401('lower-case', { Authorization: 'bearer {access}' }, 'scheme-malformed'),
  get401('scheme-token', { Authorization: 'Token {access}' }, 'scheme-malformed'),
  get401('scheme-basic', { Authorization: 'Basic dmlld2VyOnNhbmRib3g=' }, 'scheme-malformed'),
  get401('scheme-missing', { Authorization: '{access}' }, 'scheme-malformed'),
  get401('scheme-alone', { Authorization: 'Bearer' }, 'scheme-malformed'),
  get401('scheme-twice', { Authorization: 'Bearer Bearer {access}' }, 'scheme-malformed'),
  get401('scheme-misspelt', { Authorization: 'Baerer {access}' }, 'scheme-malformed'),
  get401('quoted', { Authorization: 'Bearer "{access}"' }, 'scheme-malformed'),
  get401('line-break-written', { Authorization: 'Bearer {access}\\n' }, 'scheme-malformed'),
  get401('percent-encoded', { Authorization: 'Bearer {access}%3D' }, 'scheme-malformed'),
  get401('colon', { Authorization: 'Bearer: {access}' }, 'scheme-malformed'),
  get401('placeholder-variable', { Authorization: 'Bearer $ACCESS_TOKEN' }, 'token-placeholder'),
  get401('placeholder-braces', { Authorization: 'Bearer {{token}}' }, 'token-placeholder'),
  get401('placeholder-undefined', { Authorization: 'Bearer undefined' }, 'token-placeholder'),
  get401('placeholder-angle', { Authorization: 'Bearer <access_token>' }, 'token-placeholder'),
  {
    id: 'hidden',
    url: claims,
    headers: { Authorization: 'Bearer [hidden]' },
    expect: {
      all: 'authentication_failed/token-placeholder possible',
      line: 'authentication_failed',
    },
  },
  get401('ingestion-token', bearer('{ingestion}'), 'token-not-a-jwt'),
  get401('expired', bearer('{expired}'), 'access-token-expired'),
  get401('refresh-as-access', bearer('{refresh}'), 'refresh-token-as-access'),
  get401('cut', bearer('{cut}'), 'token-altered'),
  get401('not-base64', bearer('{access}*'), 'token-altered'),
  get401('alg-none', bearer('{unsigned}'), 'token-altered'),
  get401('issued-elsewhere', bearer('{elsewhere}'), 'token-altered'),
  {
    id: 'tampered',
    url: claims,
    headers: bearer('{tampered}'),
    expect: { all: 'authentication_failed/token-altered likely', line: 'authentication_failed' },
  },
  post(
    'wrong-password',
    login,
    null,
    '{"username":"viewer@acme.example","password":"sandbox-Passw0rd!"}',
    {
      all: 'authentication_failed/credentials-wrong certain',
      url: 'authentication_failed',
      response: 'authentication_failed',
    },
  ),
  post('empty-password', login, null, '{"username":"viewer@acme.example","password":"$PASSWORD"}', {
    all: 'authentication_failed/credentials-wrong certain',
    url: 'authentication_failed',
  }),
  post('access-to-refresh', refresh, null, '{"refresh":"{access}"}', {
    all: 'authentication_failed/access-token-as-refresh certain',
    headers: 'authentication_failed/refresh-token-dead likely',
    url: 'authentication_failed',
  }),
  post('refresh-expired', refresh, null, '{"refresh":"{refreshExpired}"}', {
    all: 'authentication_failed/refresh-token-dead certain',
    headers: 'authentication_failed/refresh-token-dead likely',
    url: 'authentication_failed',
  }),
  post('refresh-rotated', refresh, null, '{"refresh":"{refreshRotated}"}', {
    all: 'authentication_failed/refresh-token-dead likely',
    url: 'authentication_failed',
  }),
  post('refresh-garbage', refresh, null, '{"refresh":"abc"}', {
    all: 'authentication_failed/token-altered certain',
    headers: 'authentication_failed/refresh-token-dead likely',
    url: 'authentication_failed',
  }),
  post('verify-expired', verify, null, '{"token":"{expired}"}', {
    all: 'authentication_failed/access-token-expired certain',
    headers: 'authentication_failed',
  }),
  post('verify-blacklisted', verify, null, '{"token":"{refreshRotated}"}', {
    all: 'validation_error/token-blacklisted certain',
    line: '-',
    response: 'validation_error/token-blacklisted certain',
  }),
  {
    id: 'health-bad-header',
    url: '/api/v1/health/',
    headers: bearer('{expired}'),
    expect: {
      all: 'authentication_failed/header-not-needed certain',
      line: 'authentication_failed/header-not-needed likely',
      response: 'authentication_failed',
    },
  },
  post('webhook-no-header', webhook, null, '{"a":1}', {
    all: 'authentication_failed/ingestion-token-wrong certain',
  }),
  post('webhook-jwt', webhook, '{admin}', '{"a":1}', {
    all: 'authentication_failed/ingestion-token-wrong certain',
  }),
  post('webhook-expired', webhook, '{ingestion}-expired', '{"a":1}', {
    all: 'authentication_failed/ingestion-token-wrong certain',
  }),
  post('webhook-empty', webhook, '{ingestion}', '{}', {
    all: 'validation_error/webhook-empty certain',
    line: '-',
    response: 'validation_error/webhook-empty certain',
  }),
  {
    id: 'lost-on-redirect',
    url: 'http://127.0.0.1:8000/api/v1/claims/?moved',
    headers: bearer('{access}'),
    follow: 'as-get',
    expect: {
      all: 'authentication_failed/header-lost-in-redirect certain',
      response: 'authentication_failed',
    },
  },
];
