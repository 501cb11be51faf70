import { bearer, claims, uploads, html, page, post } from './make-scenario';
import type { Scenario } from './scenario';

/** What is called: the role, the path and the id. */
export const accessScenarios: readonly Scenario[] = [
  post('viewer-creates', uploads, '{access}', '{"filename":"a.csv"}', {
    all: 'permission_denied/role-too-low certain',
    line: 'permission_denied/role-too-low likely',
    url: 'permission_denied',
    response: 'permission_denied/role-too-low certain',
  }),
  {
    id: 'viewer-triggers',
    method: 'POST',
    url: '/api/v1/reports/trigger/',
    headers: bearer('{access}'),
    expect: {
      all: 'permission_denied/role-too-low certain',
      line: 'permission_denied/role-too-low likely',
      url: 'permission_denied',
      response: 'permission_denied/role-too-low certain',
    },
  },
  {
    id: 'front-403',
    url: claims,
    headers: bearer('{access}'),
    canned: { status: 403, headers: html, body: page('403 Forbidden') },
    expect: {
      all: '-/blocked-in-front certain',
      line: 'permission_denied',
      response: '-/blocked-in-front certain',
      body: '-',
    },
  },

  {
    id: 'id-absent',
    url: '/api/v1/uploads/999999/',
    headers: bearer('{access}'),
    expect: {
      all: 'not_found/id-wrong certain',
      line: 'not_found/id-wrong likely',
      response: 'not_found/id-wrong likely',
    },
  },
  {
    id: 'id-of-other-customer',
    url: '/api/v1/uploads/900/',
    headers: bearer('{access}'),
    expect: {
      all: 'not_found/id-wrong certain',
      line: 'not_found/id-wrong likely',
      response: 'not_found/id-wrong likely',
    },
  },
  {
    id: 'page-beyond',
    url: `${claims}?page=99`,
    headers: bearer('{access}'),
    expect: {
      all: 'not_found/page-beyond-last certain',
      line: 'not_found/page-beyond-last likely',
      response: 'not_found/page-beyond-last certain',
    },
  },
  {
    id: 'singular',
    url: '/api/v1/claim/',
    headers: bearer('{access}'),
    expect: { all: 'not_found/path-wrong certain', line: 'not_found/path-wrong likely' },
  },
  {
    id: 'misspelt',
    url: '/api/v1/drift_events/',
    headers: bearer('{access}'),
    expect: { all: 'not_found/path-wrong certain', line: 'not_found/path-wrong likely' },
  },
  {
    id: 'unversioned',
    url: '/claims/',
    headers: bearer('{access}'),
    expect: { all: 'not_found/path-wrong certain', line: 'not_found/path-wrong likely' },
  },
  {
    id: 'id-undefined',
    url: '/api/v1/uploads/undefined/',
    headers: bearer('{access}'),
    expect: {
      all: 'not_found/id-not-a-number certain',
      line: 'not_found/id-not-a-number likely',
      response: 'not_found/path-wrong likely',
    },
  },
  {
    id: 'id-name',
    url: '/api/v1/claims/april.csv/',
    headers: bearer('{access}'),
    expect: {
      all: 'not_found/id-not-a-number certain',
      line: 'not_found/id-not-a-number likely',
      response: 'not_found/path-wrong likely',
    },
  },
  {
    id: 'slash-get',
    url: '/api/v1/claims?page=2',
    headers: bearer('{access}'),
    expect: {
      all: '-/redirect-slash certain',
      line: '-/redirect-slash likely',
      response: '-/redirect-slash likely',
    },
  },
];
