// npm run dev: installs what is missing and starts the hot-reload server.
import { requireNode } from '../setup/require-node.mjs';

requireNode();
import('./start-dev.mjs').then(({ startDev }) => startDev());
