import type { HostRules } from './host-rules';

/** Cloudflare Pages reads no more. Both hosts add a missing slash themselves, so the rest works too. */
const maxRedirects = 2_000;

/** `_headers` and `_redirects` as Netlify and Cloudflare Pages read them. */
export function netlifyFiles(rules: HostRules): { _headers: string; _redirects: string } {
  const block = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  // Both hosts join the values of a header that several blocks set: each path sets caching once.
  const cached = rules.some.filter(({ headers }) => 'Cache-Control' in headers);
  const headers = [
    block('/*', rules.everywhere),
    ...cached.map(({ path, headers: own }) => block(path, own)),
    ...rules.some
      .filter((rule) => !cached.includes(rule))
      .map(({ path, headers: own }) => block(path, { ...own, 'Cache-Control': rules.revalidate })),
  ];
  return {
    _headers: `${headers.join('\n\n')}\n`,
    _redirects: `${rules.redirects
      .slice(0, maxRedirects)
      .map(({ from, to }) => `${from} ${to} 301`)
      .join('\n')}\n`,
  };
}
