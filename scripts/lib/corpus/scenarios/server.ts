import { bearer, json, claims, uploads, login, html, page, post } from './make-scenario';
import type { Scenario } from './scenario';

/** What the server does: limits, faults, what stands in front, and older bodies. */
export const serverScenarios: readonly Scenario[] = [
  {
    ...post(
      'login-quota',
      login,
      null,
      '{"username":"viewer@acme.example","password":"wrong-one"}',
      {
        all: 'throttled/login-quota-spent certain',
        url: 'throttled/login-quota-spent certain',
        response: 'throttled/scope-used-up likely',
      },
    ),
    times: 6,
  },
  {
    id: 'bulk-quota',
    url: uploads,
    headers: bearer('{access}'),
    times: 21,
    expect: {
      all: 'throttled/scope-used-up certain',
      url: 'throttled/scope-used-up certain',
      response: 'throttled/scope-used-up likely',
    },
  },
  {
    id: 'trigger-quota',
    method: 'POST',
    url: '/api/v1/reports/trigger/',
    headers: bearer('{admin}'),
    times: 11,
    expect: {
      all: 'throttled/scope-used-up certain',
      url: 'throttled/scope-used-up likely',
      response: 'throttled/scope-used-up likely',
    },
  },

  {
    id: 'server-error',
    url: `${claims}?page_size=1000`,
    headers: bearer('{access}'),
    expect: {
      all: 'internal_server_error/request-too-large likely',
      response: 'internal_server_error/passing-fault possible',
    },
  },
  {
    id: 'server-error-plain',
    url: '/api/v1/dashboard/',
    headers: bearer('{access}'),
    canned: {
      status: 500,
      headers: { ...json, 'API-Version': '1.0.0' },
      body: '{"error":{"code":"internal_server_error","message":"An unexpected error occurred. Please try again later.","details":null}}',
    },
    expect: { all: 'internal_server_error/passing-fault possible' },
  },
  {
    id: 'conflict',
    method: 'POST',
    url: '/api/v1/reports/trigger/',
    headers: bearer('{admin}'),
    canned: {
      status: 409,
      headers: { ...json, 'API-Version': '1.0.0' },
      body: '{"error":{"code":"error","message":"A report is running.","details":null}}',
    },
    expect: {
      all: 'error/client-status certain',
      line: '-',
      response: 'error/client-status certain',
      body: 'error',
    },
  },
  {
    id: 'not-implemented',
    url: '/api/v1/dashboard/',
    headers: bearer('{access}'),
    canned: {
      status: 501,
      headers: { ...json, 'API-Version': '1.0.0' },
      body: '{"error":{"code":"error","message":"Not implemented.","details":null}}',
    },
    expect: {
      all: 'error/server-status certain',
      line: '-/gateway-error likely',
      response: 'error/server-status certain',
      body: 'error',
    },
  },
  {
    id: 'gateway-502',
    url: claims,
    headers: bearer('{access}'),
    canned: { status: 502, headers: html, body: page('502 Bad Gateway') },
    expect: {
      all: '-/gateway-bad-response certain',
      line: '-/gateway-bad-response likely',
      response: '-/gateway-bad-response certain',
      body: '-',
    },
  },
  {
    id: 'gateway-503',
    method: 'POST',
    url: uploads,
    headers: bearer('{admin}'),
    canned: {
      status: 503,
      headers: { ...html, 'Retry-After': '30' },
      body: page('503 Service Unavailable'),
    },
    expect: {
      all: '-/gateway-unavailable certain',
      line: '-/gateway-unavailable likely',
      response: '-/gateway-unavailable certain',
      body: '-',
    },
  },
  {
    id: 'gateway-504',
    url: '/api/v1/claims/payer_summary/',
    headers: bearer('{access}'),
    canned: { status: 504, headers: html, body: page('504 Gateway Time-out') },
    expect: {
      all: '-/gateway-timeout certain',
      line: '-/gateway-timeout likely',
      response: '-/gateway-timeout certain',
      body: '-',
    },
  },
  {
    id: 'older-no-credentials',
    url: claims,
    canned: {
      status: 401,
      headers: json,
      body: '{"detail":"Authentication credentials were not provided."}',
    },
    expect: {
      all: 'authentication_failed/header-missing certain',
      line: 'authentication_failed',
      response: 'authentication_failed/header-missing certain',
    },
  },
  {
    id: 'older-token',
    url: claims,
    headers: bearer('{expired}'),
    canned: {
      status: 401,
      headers: json,
      body: '{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is invalid or expired"}]}',
    },
    expect: {
      all: 'authentication_failed/access-token-expired certain',
      line: 'authentication_failed',
      response: 'authentication_failed/access-token-expired likely',
    },
  },
  {
    id: 'older-throttled',
    url: claims,
    headers: bearer('{access}'),
    canned: {
      status: 429,
      headers: json,
      body: '{"detail":"Request was throttled. Expected available in 600 seconds."}',
    },
    expect: { all: 'throttled/scope-used-up certain', response: 'throttled/scope-used-up likely' },
  },
  {
    id: 'ok',
    url: claims + '?page_size=1',
    headers: bearer('{access}'),
    expect: { all: '-/success certain', body: '-' },
  },
];
