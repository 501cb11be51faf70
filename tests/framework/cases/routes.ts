import { endpoints } from '../../../src/contract/endpoints';
import { api, type Case, json, one } from './case';

const paths = [...new Set(endpoints.map(({ path }) => path.replace('{id}', '3')))];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Every path with every method, by an account that may do everything there and by nobody. */
const allMethods = paths.flatMap((path) =>
  methods.flatMap((method) =>
    (['admin', 'viewer', 'nobody'] as const).map((as) =>
      one(`${method} ${path} as ${as}`, {
        as,
        method,
        path,
        ...(['POST', 'PUT', 'PATCH'].includes(method) ? { headers: json, body: '{}' } : {}),
        headOnly: method === 'OPTIONS',
      }),
    ),
  ),
);

/** Paths, with what comes behind them. */
const targets = [
  '/',
  '/api/',
  '/api/v1',
  '/api/v1/',
  '/api/v2/claims/',
  '/API/v1/claims/',
  '/api/v1/Claims/',
  '/api/v1//claims/',
  '/api/v1/claims//',
  '/api/v1/claims/0/',
  '/api/v1/claims/007/',
  '/api/v1/claims/-1/',
  '/api/v1/claims/1.0/',
  '/api/v1/claims/1',
  '/api/v1/claims/1?a=1&a=2',
  '/api/v1/claims/abc',
  '/api/v1/claims/1/2/',
  '/api/v1/claims?payer=Aetna%20Health&page=2',
  '/api/v1/claims?',
  '/api/v1/claims/payer_summary',
  '/api/v1/claims/payer-summary/',
  '/api/v1/uploads/stats',
  '/api/v1/uploads/99999999999999999/',
  '/api/v1/reports/trigger/1/',
  '/api/v1/alerts/3/feedback',
  '/api/v1/alerts/x/feedback/',
  '/api/v1/auth/token',
  '/api/v1/auth/',
  '/api/v1/dashboard',
  '/api/v1/ingest/',
];

/** Queries of the list of claims. */
const pages = [
  'page=1',
  'page=2',
  'page=3',
  'page=4',
  'page=last',
  'page=0',
  'page=-1',
  'page=abc',
  'page=1.0',
  'page=1.5',
  'page=%201',
  'page=',
  'page=2&page=1',
  'page=1&page_size=10',
  'page_size=10&page=2&payer=Aetna',
  'page_size=0',
  'page_size=-5',
  'page_size=abc',
  'page_size=1',
  'page_size=120',
  'page=12&page_size=10',
  'page=13&page_size=10',
  'outcome=DENIED',
  'outcome=DENIED&page_size=10&page=2',
  'payer=Cigna&outcome=PAID',
  'payer=',
  'payer=No%20such',
  'page=7&payer=No%20such',
  'submitted_date_after=2026-02-01&submitted_date_before=2026-02-10',
  'unknown=1&page_size=5',
  'zebra=%C3%A4+b&page_size=40',
  'page_size=1000',
];

const lists = [
  '/uploads/?status=failed',
  '/uploads/stats/',
  '/uploads/40/',
  '/claims/payer_summary/',
  '/claims/payer_summary/?start_date=2026-02-01&end_date=2026-03-01',
  '/claims/payer_summary/?page_size=2',
  '/drift-events/',
  '/drift-events/?severity_min=0.5&drift_type=denial_rate',
  '/drift-events/?payer=Aetna',
  '/drift-events/active/',
  '/drift-events/12/',
  '/reports/',
  '/reports/7/',
  '/dashboard/',
  '/alerts/',
  '/alerts/?status=pending',
  '/alerts/3/',
];

const accounts = ['viewer', 'admin', 'other-admin', 'superuser'] as const;

export const routeCases: readonly Case[] = [
  ...allMethods,
  ...targets.flatMap((path) => [
    one(`GET ${path}`, { as: 'viewer', path }),
    one(`POST ${path}`, { as: 'admin', method: 'POST', path, headers: json, body: '{}' }),
  ]),
  ...pages.map((query) => one(query, { as: 'viewer', path: `${api}/claims/?${query}` })),
  ...lists.flatMap((path) =>
    accounts.map((as) => one(`${path} as ${as}`, { as, path: api + path })),
  ),
];
