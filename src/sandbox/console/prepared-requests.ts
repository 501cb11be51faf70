import { endpoints } from '../../contract/endpoints';
import type { ErrorCode } from '../../contract/errors';
import { find, findLimit } from '../../contract/find';
import type { Endpoint } from '../../contract/schema';
import { findAccount, sandboxPassword } from '../auth/accounts';
import { failingPageSize } from '../views/claims';
import type { ConsoleRequest } from './console-request';

const json = 'Content-Type: application/json';
const blank: ConsoleRequest = {
  sender: 'viewer',
  method: 'GET',
  path: '/api/v1/claims/',
  headers: 'Accept: application/json',
  body: '',
  times: 1,
};
const upload: ConsoleRequest = {
  ...blank,
  sender: 'admin',
  method: 'POST',
  path: '/api/v1/uploads/',
  headers: json,
};

/** The request that provokes each code in the sandbox; null for `error`, which has no fixed cause. */
export const preparedRequests: Record<ErrorCode, ConsoleRequest | null> = {
  validation_error: { ...upload, body: '{"date_min": "01/31/2026"}' },
  parse_error: { ...upload, body: '{"filename": ,}' },
  authentication_failed: { ...blank, sender: 'nobody' },
  permission_denied: { ...upload, sender: 'viewer', body: '{"filename": "claims.csv"}' },
  not_found: { ...blank, path: '/api/v1/uploads/900/' },
  method_not_allowed: { ...blank, method: 'DELETE' },
  not_acceptable: { ...blank, headers: 'Accept: text/html' },
  unsupported_media_type: {
    ...upload,
    headers: 'Content-Type: text/plain',
    body: '{"filename": "claims.csv"}',
  },
  throttled: {
    ...upload,
    path: '/api/v1/reports/trigger/',
    times: findLimit('report_generation').requests + 1,
  },
  internal_server_error: { ...blank, path: `/api/v1/claims/?page_size=${failingPageSize}` },
  error: null,
};

/** The smallest valid request to an endpoint of the contract. */
export function requestFor(id: string): ConsoleRequest {
  const { method, path, access, body = [] } = find<Endpoint, 'id'>('endpoint', endpoints, 'id', id);
  const fields = body
    .filter(({ required }) => required)
    .map(({ name }) => [name, sampleFields[name] ?? 'text'] as const);
  const empty = access === 'ingestion_token' ? '{"claims": []}' : '';
  return {
    sender: access === 'public' ? 'nobody' : access === 'ingestion_token' ? 'ingestion' : access,
    method,
    path: path.replace('{id}', sampleIds[path.split('/')[3] ?? ''] ?? '1'),
    headers: method === 'POST' ? json : blank.headers,
    body: fields.length > 0 ? JSON.stringify(Object.fromEntries(fields)) : empty,
    times: 1,
  };
}

const sampleIds: Record<string, string> = {
  uploads: '41',
  claims: '5',
  'drift-events': '12',
  reports: '7',
  alerts: '3',
};
const sampleFields: Record<string, string> = {
  username: findAccount('viewer').username,
  password: sandboxPassword,
  filename: 'claims.csv',
  verdict: 'real',
};
