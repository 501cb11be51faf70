import type { Scenario } from './scenario';

export const bearer = (token: string): Record<string, string> => ({
  Authorization: `Bearer ${token}`,
});
export const json = { 'Content-Type': 'application/json' };
export const claims = '/api/v1/claims/';
export const uploads = '/api/v1/uploads/';
export const login = '/api/v1/auth/token/';
export const refresh = '/api/v1/auth/token/refresh/';
export const verify = '/api/v1/auth/token/verify/';
export const webhook = '/api/v1/ingest/webhook/';
export const html = { 'Content-Type': 'text/html' };
export const page = (title: string): string =>
  `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n`;

/** A 401 shows its cause in the request alone. */
export const refused = (cause: string, certainty = 'certain'): Scenario['expect'] => ({
  all: `authentication_failed/${cause} ${certainty}`,
  line: 'authentication_failed',
});
export const get401 = (id: string, headers: Record<string, string>, cause: string): Scenario => ({
  id,
  url: claims,
  headers,
  expect: refused(cause),
});
export const post = (
  id: string,
  url: string,
  token: string | null,
  body: string,
  expect: Scenario['expect'],
): Scenario => ({
  id,
  method: 'POST',
  url,
  headers: { ...json, ...(token ? bearer(token) : {}) },
  body,
  expect,
});
export const parse = (
  id: string,
  body: string,
  cause: string,
  views: Scenario['expect'] = {},
): Scenario =>
  post(id, login, null, body, {
    all: `parse_error/${cause} certain`,
    ...views,
    line: views.line ?? '-',
  });
export const invalid = (id: string, body: string, cause: string): Scenario =>
  post(id, uploads, '{admin}', body, {
    all: `validation_error/${cause} certain`,
    line: '-',
    response: `validation_error/${cause} certain`,
  });
