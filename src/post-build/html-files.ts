import path from 'node:path';
import type { BuiltSite } from './built-site';

/** Every HTML file of the build: the pages, and the one for unknown addresses. */
export function htmlFiles({ folder, pages }: BuiltSite): string[] {
  return [...pages.map(({ file }) => file), path.join(folder, '404.html')];
}
