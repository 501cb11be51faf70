declare const __webpack_public_path__: string | undefined;

/** The path the site is served under, with both slashes, e.g. `/` or `/docs/`: the bundler’s public path. */
export const baseUrl = typeof __webpack_public_path__ === 'string' ? __webpack_public_path__ : '/';

/** A path from the site’s base, e.g. `/errors/throttled/#cause`, as a URL of this deployment. Other URLs stay as they are. */
export function withBase(path: string): string {
  return path.startsWith('/') ? baseUrl + path.slice(1) : path;
}
