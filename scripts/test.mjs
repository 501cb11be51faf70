// npm test: every suite in order. npm run test:<suite> -- <arguments>: one of them.
import { requireNode } from './require-node.mjs';

requireNode();
import('./run-suites.mjs').then(({ runSuites }) => runSuites(process.argv.slice(2)));
