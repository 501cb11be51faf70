// npm start: installs what is missing, builds the site and serves it. Built-ins only: on a fresh clone nothing else is there.
import { requireNode } from '../setup/require-node.mjs';

requireNode();
import('./start-site.mjs').then(({ startSite }) => startSite());
