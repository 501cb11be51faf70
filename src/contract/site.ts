/** URLs of the API and of this site. Source: FACTS.md §1. */
export const site = {
  api: 'https://api.upstream.example.com',
  localApi: 'http://localhost:8000',
  docs: 'https://docs.upstream.example.com',
  status: 'https://status.upstream.example.com',
  support: 'support@upstream.example.com',
  apiVersion: '1.0.0',
} as const;

/** The troubleshooting guide, from the site’s base. */
export const guidePath = '/API_TROUBLESHOOTING/';

/** The search page, from the site’s base. */
export const searchPath = '/search/';

/** Where a whole call is pasted and diagnosed, from the site’s base. */
export const diagnosePath = '/diagnose/';

/** The permanent path of a code’s page, e.g. `/errors/throttled/`. */
export function errorPath(code: string): string {
  return `/errors/${code}/`;
}

/** The permanent path of a status’s page, e.g. `/errors/401/`. */
export function statusPath(status: number): string {
  return `/errors/${status}/`;
}

/** The permanent URL of a code’s page: the value of `docs_url`. */
export function docsUrl(code: string): string {
  return site.docs + errorPath(code);
}
