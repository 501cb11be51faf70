import path from 'node:path';
import { testBrowserPath } from '../setup/browser.mjs';
import { installPackages } from '../setup/packages.mjs';
import { frameworkPythonPath, pythonPath } from '../setup/python.mjs';
import { installTools } from '../setup/tools.mjs';
import { requireBuild, testBuild } from './build-folder.mjs';
import { bin, run } from './process.mjs';
import { readCounts } from './test-counts.mjs';

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {{ reports: string; args: readonly string[] }} Context the folder for reports, and arguments for the
 *   suite's test runner, which then runs alone
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} what
 * @property {boolean} [required] whether the others need it
 * @property {(context: Context) => AsyncIterable<Counts>} run
 */

/** @type {readonly Suite[]} */
export const suites = [
  {
    name: 'install',
    what: 'packages, bash, curl and python3 are there',
    required: true,
    async *run() {
      await installPackages();
      yield passed;
      await installTools(['bash', 'curl', 'python3']);
      yield passed;
    },
  },
  {
    name: 'types',
    what: 'TypeScript',
    async *run() {
      yield tool('tsc', ['-p', '.']);
    },
  },
  {
    name: 'lint',
    what: 'ESLint and Prettier',
    async *run({ args }) {
      yield tool('eslint', ['--max-warnings', '0', '.', ...args]);
      yield tool('prettier', ['--check', '--log-level', 'warn', ...formatted]);
    },
  },
  {
    name: 'content',
    what: 'spelling, and the pages against the contract',
    async *run(context) {
      if (context.args.length > 0) return yield vitest('content', context);
      yield tool('cspell', ['--no-progress', '--no-summary', 'docs/**', '*.md', 'src/**/*.md']);
      yield vitest('content', context);
    },
  },
  { name: 'unit', what: 'units', run: (context) => once(() => vitest('unit', context)) },
  {
    name: 'samples',
    what: 'every sample of the pages against the sandbox',
    run: (context) => once(() => withPrograms('samples', context)),
  },
  {
    name: 'clients',
    what: 'the clients of the pages under load, faults and short-lived tokens',
    // They mostly wait, so two files run at once even on one processor.
    run: ({ reports, args }) =>
      once(() => withPrograms('clients', { reports, args: ['--maxWorkers=2', ...args] })),
  },
  {
    name: 'framework',
    what: 'the sandbox against Django REST Framework, and the links from its errors',
    async *run(context) {
      yield vitest('framework', context, { FRAMEWORK_PYTHON: await frameworkPythonPath() });
    },
  },
  {
    name: 'build',
    what: 'the build, its HTML, its links, and that mistakes fail it',
    async *run(context) {
      if (context.args.length > 0) return yield vitest('build', context);
      yield tool('docusaurus', ['build', '--out-dir', testBuild]);
      yield tool('html-validate', [
        '--config',
        'tests/build/html-validate.json',
        `${testBuild}/**/*.html`,
      ]);
      yield vitest('build', context);
    },
  },
  {
    name: 'hosting',
    what: 'the built site behind nginx and npm start: headers, policy, hostile URLs, another base',
    async *run(context) {
      requireBuild(testBuild);
      await installTools(['nginx']);
      yield vitest('hosting', context, { CHROME_PATH: await testBrowserPath() });
    },
  },
  {
    name: 'browser',
    what: 'the built site in Chromium',
    async *run({ reports, args }) {
      requireBuild(testBuild);
      const report = path.join(reports, 'browser.json');
      const { serve } = await import('../commands/serve.mjs');
      const site = await serve({ folder: testBuild });
      try {
        await run(bin('playwright'), ['test', ...args], {
          CHROME_PATH: await testBrowserPath(),
          FRAMEWORK_PYTHON: await frameworkPythonPath(),
          TEST_SITE_URL: site.url,
          PLAYWRIGHT_JSON_OUTPUT_FILE: path.resolve(report),
        });
      } finally {
        await site.close();
      }
      yield readCounts(report);
    },
  },
];

const passed = { passed: 1, failed: 0 };

const formatted = [
  'src',
  'tests',
  'clients',
  'scripts',
  'bench',
  '*.{ts,mjs,json}',
  '.github/**/*.yml',
];

/** @param {() => Promise<Counts>} step */
async function* once(step) {
  yield await step();
}

/**
 * One check: a tool of node_modules that must exit with 0.
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<Counts>}
 */
async function tool(name, args) {
  console.log(`--- ${name}`);
  const code = await run(bin(name), args);
  if (code !== 0) console.error(`${name} exited with ${code}: correct what it names above.`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/**
 * Runs one project of vitest.config.mjs.
 * @param {string} project
 * @param {Context} context
 * @param {NodeJS.ProcessEnv} [env]
 */
async function vitest(project, { reports, args }, env = {}) {
  const report = path.join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await run(bin('vitest'), ['run', '--project', project, ...reporters, ...args], env);
  return readCounts(report);
}

/**
 * The same, with the browser and the python3 with requests that samples need.
 * @param {string} project
 * @param {Context} context
 */
async function withPrograms(project, context) {
  const env = { SAMPLES_PYTHON: await pythonPath(), CHROME_PATH: await testBrowserPath() };
  return vitest(project, context, env);
}
