/** Headers for one path or, with a `*` at its end, for all that begin with it. */
export interface HeaderRule {
  /** From the host’s root, e.g. `/assets/*`. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** How a host serves the site. */
export interface HostRules {
  /** The path the site stands under, with both slashes. */
  baseUrl: string;
  /** For every answer, errors and redirects too. */
  everywhere: Readonly<Record<string, string>>;
  /** `Cache-Control` where no other rule names it. */
  revalidate: string;
  /** More for some paths; they do not overlap. `Content-Type` only for one exact path. */
  some: readonly HeaderRule[];
  /** From a page’s address without its slash to the page, 301. */
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
      // Browsers heed it over HTTPS alone.
      'Strict-Transport-Security': `max-age=${2 * year}${hstsSubdomains ? '; includeSubDomains' : ''}`,
      'X-Content-Type-Options': 'nosniff',
    },
    revalidate: 'no-cache',
    some: [
      // Their names have a hash of their content.
      {
        path: below('/assets/*'),
        headers: { 'Cache-Control': `public, max-age=${year}, immutable` },
      },
      ...['/errors.json', '/errors.schema.json'].map((path) => ({
        path: below(path),
        headers: { 'Access-Control-Allow-Origin': '*' },
      })),
      // Browsers take the rules in this type alone.
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
