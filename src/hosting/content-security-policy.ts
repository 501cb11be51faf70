/**
 * The Content-Security-Policy of every page. `hashes` are the inline scripts’, quoted as the policy wants them. A
 * `<meta>` may not say who may frame the page.
 */
export function contentSecurityPolicy(hashes: Iterable<string>, place: 'header' | 'meta'): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...[...hashes].sort()].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(place === 'header' ? ["frame-ancestors 'none'"] : []),
  ].join('; ');
}
