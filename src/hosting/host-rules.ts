/** Headers for one path or, with a `*` at its end, for all that begin with it. */
export interface HeaderRule {
  /** From the host’s root, e.g. `/assets/*`. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** How a host serves the site. */
export interface HostRules {
  /** The path the site is served under, with both slashes. */
  baseUrl: string;
  /** For every response, errors and redirects too. */
  everywhere: Readonly<Record<string, string>>;
  /** `Cache-Control` where no other rule sets it. */
  revalidate: string;
  /** Further headers for some paths, which do not overlap; `Content-Type` only for an exact path. */
  some: readonly HeaderRule[];
  /** From a page’s URL without its slash to the page, 301. */
  redirects: readonly { from: string; to: string }[];
}

const year = 365 * 24 * 60 * 60;

/**
 * The one source of headers, caching and redirects. `pages` are paths from the site’s base; `hstsSubdomains` binds
 * every subdomain of the site’s host to HTTPS too, which only its owner can decide.
 */
export function hostRules(
  baseUrl: string,
  pages: readonly string[],
  contentSecurityPolicy: string,
  { hstsSubdomains = false }: { hstsSubdomains?: boolean } = {},
): HostRules {
  const below = (path: string): string => baseUrl + path.replace(/^\//, '');
  return {
    baseUrl,
    everywhere: {
      'Content-Security-Policy': contentSecurityPolicy,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy':
        'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'strict-origin',
      'Speculation-Rules': `"${below('/speculation-rules.json')}"`,
      // Browsers ignore it over HTTP.
      'Strict-Transport-Security': `max-age=${2 * year}${hstsSubdomains ? '; includeSubDomains' : ''}`,
      'X-Content-Type-Options': 'nosniff',
    },
    revalidate: 'no-cache',
    some: [
      // Their names contain a content hash.
      {
        path: below('/assets/*'),
        headers: { 'Cache-Control': `public, max-age=${year}, immutable` },
      },
      ...['/errors.json', '/errors.schema.json'].map((path) => ({
        path: below(path),
        headers: { 'Access-Control-Allow-Origin': '*' },
      })),
      // Browsers accept the rules only in this type.
      {
        path: below('/speculation-rules.json'),
        headers: { 'Content-Type': 'application/speculationrules+json' },
      },
    ],
    redirects: pages
      .filter((path) => path !== '/')
      .map((path) => ({ from: below(path).replace(/\/$/, ''), to: below(path) })),
  };
}
