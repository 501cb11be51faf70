// node scripts/lib/run-typescript.mjs FILE [arguments]: installs what is missing and runs a TypeScript file of the project.
import { requireNode } from '../setup/require-node.mjs';

requireNode();
import('./start-typescript.mjs').then(({ startTypescript }) => startTypescript());
