import { contract } from '../../contract/validate';
import { site } from '../../contract/site';
import type { Contract } from '../../contract/validate';
import type { Endpoint, LegacyResponse } from '../../contract/schema';
import { exposedHeaders } from '../../sandbox/http/cors';
import { defaultPageSize } from '../../sandbox/http/paginate';
import { defaultLayout } from '../checkout/checkout';
import { durationText, type ExpectedFact } from '../facts';

/** All that the docs say and the source can confirm. */
export function expectedFacts(data: Contract = contract, app = defaultLayout.app): ExpectedFact[] {
  return [
    ...data.limits.flatMap(({ scope, requests, period, key }): ExpectedFact[] => [
      { id: `limit: ${scope}`, value: `${requests}/${period}` },
      {
        id: `counted by: ${scope}`,
        about: `limit: ${scope}`,
        value: key === 'ip' ? 'IP address' : 'user',
      },
    ]),
    ...data.tokens.map(({ type, lifetimeSeconds }) => ({
      id: `token: ${type} lifetime`,
      value: durationText(lifetimeSeconds),
    })),
    ...settings(app),
    ...data.errors.flatMap(({ code, status, message, details }): ExpectedFact[] => [
      { id: `code: ${code}`, value: 'there' },
      {
        id: `status: ${code}`,
        about: `code: ${code}`,
        value: status === null ? 'any other' : String(status),
      },
      {
        id: `message: ${code}`,
        about: `code: ${code}`,
        ...(message === null
          ? { value: 'the exception’s own', accepts: () => true }
          : { value: message }),
      },
      { id: `details: ${code}`, about: `code: ${code}`, value: details.kind },
    ]),
    ...data.endpoints.flatMap(endpointFacts),
    ...data.legacyResponses.flatMap(bodyFacts),
    ...['X-Request-Id', 'X-Request-Duration-Ms', 'ETag'].map((name) => ({
      id: `header: ${name}`,
      value: 'sent',
    })),
    { id: 'header: API-Version', value: site.apiVersion },
  ];
}

/** How the framework is set up. Source: FACTS.md §1, §2, §3 and §6. */
function settings(app: string): ExpectedFact[] {
  const handler = `${app.split('/').join('.')}.api.exceptions.…`;
  const anyRotation = ['off', 'on, the old token ends at once'];
  return [
    {
      id: 'token: rotation',
      value: 'off, or the old token ends at once',
      accepts: (value) => anyRotation.includes(value),
    },
    { id: 'token: algorithm', value: 'HS256' },
    { id: 'token: header types', value: 'Bearer' },
    { id: 'setting: page size', value: String(defaultPageSize) },
    { id: 'setting: exposed CORS headers', value: [...exposedHeaders].sort().join(', ') },
    { id: 'setting: missing trailing slash', value: 'redirected' },
    { id: 'setting: path of the API', value: '/api/v1/' },
    { id: 'setting: exception handler', value: handler },
  ];
}

const access = {
  public: 'no login',
  ingestion_token: 'no login',
  viewer: 'signed in',
  admin: 'admin',
} as const;

function endpointFacts(endpoint: Endpoint): ExpectedFact[] {
  const name = `${endpoint.method} ${endpoint.path}`;
  const about = `route: ${name}`;
  const { scope, signedInScope } = endpoint;
  return [
    { id: about, value: 'there' },
    { id: `access: ${name}`, about, value: access[endpoint.access] },
    {
      id: `scope: ${name}`,
      about,
      value: signedInScope === undefined ? scope : `${scope} (signed in: ${signedInScope})`,
    },
  ];
}

/** A body without the envelope that the API’s own code builds. The contract has one real body; a part may vary. */
function bodyFacts({ origin, status, body, text }: LegacyResponse): ExpectedFact[] {
  if ((origin !== 'middleware' && origin !== 'webhook') || body === null) return [];
  const about = `body: ${text}`;
  const others = Object.entries(body).filter(([key]) => key !== 'error');
  return [
    { id: about, value: 'there' },
    { id: `body status: ${text}`, about, value: String(status) },
    ...others.map(([key, part]) => ({
      id: `body ${key}: ${text}`,
      about,
      value: String(part),
      accepts: (pattern: string) => matches(pattern, String(part)),
    })),
  ];
}

/** Whether a text is one that a pattern with `…` for what varies can give. */
function matches(pattern: string, text: string): boolean {
  const parts = pattern.split('…');
  const [first = ''] = parts;
  if (parts.length === 1) return pattern === text;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, from);
    if (found === -1) return false;
    from = found + part.length;
  }
  const last = parts.at(-1) ?? '';
  return text.endsWith(last) && from + last.length <= text.length;
}
