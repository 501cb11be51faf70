import { realpathSync } from 'node:fs';
import path from 'node:path';

/** The file of an installed package, e.g. `@docusaurus/core/lib/client/preload.js`, by its real path: the bundler compares those, and node_modules may be a link. */
export const moduleFile = (name: string): string =>
  realpathSync(path.resolve('node_modules', name));
