// npm test: every suite in order. npm run test:<suite> -- <arguments>: one of them.
import { requireNode } from '../setup/require-node.mjs';

requireNode();
import('../lib/run-suites.mjs').then(({ runSuites }) => runSuites(process.argv.slice(2)));
