// npm run build: installs what is missing and builds the site into build/.
import { requireNode } from '../setup/require-node.mjs';

requireNode();
import('./build-site.mjs').then(({ buildSite }) => buildSite());
