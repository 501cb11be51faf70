import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { buildSettings } from '../../scripts/lib/build-folder.mjs';
import { readPort } from '../../scripts/lib/port.mjs';
import { readCounts, summary } from '../../scripts/lib/test-counts.mjs';
import { browserPath } from '../../scripts/setup/browser.mjs';
import { isNodeSupported } from '../../scripts/setup/node.mjs';
import { missingPackages } from '../../scripts/setup/packages.mjs';
import { frameworkPythonPath, pythonPath } from '../../scripts/setup/python.mjs';
import { installTools } from '../../scripts/setup/tools.mjs';
import { temporaryFolder, writeFiles } from '../support/temporary-folder';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Runs a script of this project; its exit code and its output. */
function script(name: string, args: string[], env: NodeJS.ProcessEnv = {}, cwd = '.') {
  const file = path.resolve('scripts', name);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 10_000,
  });
  return { code: status, output: stdout + stderr };
}

test.each([
  ['18.20.4', false],
  ['20.18.9', false],
  ['20.19.0', true],
  ['21.7.0', false],
  ['22.15.1', false],
  ['22.16.0', true],
  ['23.11.1', false],
  ['24.0.0', true],
  ['25.1.0', true],
])('Node %s: %s', (version, supported) => {
  expect(isNodeSupported(version)).toBe(supported);
});

test.each([
  'commands/start.mjs',
  'commands/dev.mjs',
  'commands/serve.mjs',
  'commands/test.mjs',
  'commands/write-permalinks.mjs',
  'setup/packages.mjs',
])('%s on an old Node ends with one line that names the versions to install', (name) => {
  const old = "Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } })";
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(old)}`;
  const { code, output } = script(name, [], { NODE_OPTIONS }, temporaryFolder());
  expect(output).toMatch(/^Node 18\.20\.4 is not supported\. Install 20\.19 .*\n$/);
  expect(code).toBe(1);
});

test('package.json, the README and the check name the same versions of Node', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    engines: { node: string };
  };
  const oldest = engines.node.split(' || ').map((range) => range.replace(/^(?:\^|>=)/, ''));
  expect(oldest).toEqual(['20.19.0', '22.16.0', '24.0.0']);
  expect(oldest.filter((version) => !isNodeSupported(version))).toEqual([]);
  expect(readFileSync('README.md', 'utf8')).toContain(
    'It needs Node 20.19 or newer in the 20 line, 22.16 or newer in the 22 line, or 24 or newer.',
  );
});

test('what is missing or outdated in node_modules is named, optional packages are not', () => {
  const root = temporaryFolder();
  const lock = (file: string, packages: object) =>
    writeFiles(root, { [file]: JSON.stringify({ packages }) });
  const a = { version: '1.0.0' };
  lock('package-lock.json', {
    '': {},
    'node_modules/a': a,
    'node_modules/b': { version: '2.0.0' },
    'node_modules/c': { version: '1.0.0', optional: true },
  });
  expect(missingPackages(root)).toEqual(['node_modules/a', 'node_modules/b']);

  mkdirSync(path.join(root, 'node_modules/a'), { recursive: true });
  mkdirSync(path.join(root, 'node_modules/b'));
  lock('node_modules/.package-lock.json', { 'node_modules/a': a, 'node_modules/b': a });
  expect(missingPackages(root)).toEqual(['node_modules/b']);

  lock('node_modules/.package-lock.json', {
    'node_modules/a': a,
    'node_modules/b': { version: '2.0.0' },
  });
  expect(missingPackages(root)).toEqual([]);
  rmSync(path.join(root, 'node_modules/a'), { recursive: true });
  expect(missingPackages(root)).toEqual(['node_modules/a']);
});

test('PORT is read, and refused where it is not a port', () => {
  expect(readPort(undefined, 'npm start')).toBe(3000);
  expect(readPort('8080', 'npm start')).toBe(8080);
  for (const wrong of ['http', '-1', '65536', '80.5', '0x10']) {
    expect(() => readPort(wrong, 'npm run dev')).toThrow(
      `PORT is "${wrong}", which is not a port. Use a whole number up to 65535: PORT=3001 npm run dev`,
    );
  }
});

test.each([
  ['commands/start.mjs', 'npm start'],
  ['commands/dev.mjs', 'npm run dev'],
  ['commands/serve.mjs', 'npm run serve'],
])('%s at a busy port ends with one line that names another for %s', async (name, command) => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const folder = temporaryFolder({ 'build/index.html': 'home' });
  const { code, output } = script(name, [], { PORT: String(port) }, folder);
  expect(output).toBe(`Port ${port} is busy. Use another one: PORT=${port + 1} ${command}\n`);
  expect(code).toBe(1);
});

test('a HOST that is not an address of this machine is named', () => {
  const folder = temporaryFolder({ 'build/index.html': 'home' });
  const { code, output } = script(
    'commands/serve.mjs',
    [],
    { HOST: '198.51.100.1', PORT: '0' },
    folder,
  );
  expect(output).toBe(
    'HOST is "198.51.100.1", which is not an address of this machine. Leave it out: HOST= npm run serve\n',
  );
  expect(code).toBe(1);
});

test('the tests clear every setting that a build reads', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith('samples/runner'))
    .map((file) => path.join('src', file));
  const read = ['docusaurus.config.ts', ...sources].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name),
  );
  // The bundler sets NODE_ENV itself.
  const settings = read.filter((name) => name !== 'NODE_ENV');
  expect(settings.length).toBeGreaterThan(0);
  expect(buildSettings).toEqual(expect.arrayContaining(settings));
});

test('an unknown suite is named with the known ones', () => {
  const { code, output } = script('commands/test.mjs', ['units']);
  expect(output).toBe(
    'There is no suite "units". Use one of: install, types, lint, content, unit, samples, clients, framework, build, hosting, browser\n',
  );
  expect(code).toBe(1);
});

test.each([
  ['commands/test.mjs', 'hosting', 'test-results/build/. Build it: npm run test:build'],
  ['commands/test.mjs', 'browser', 'test-results/build/. Build it: npm run test:build'],
  ['commands/serve.mjs', '', 'build/. Build it: npm run build'],
  ['commands/write-permalinks.mjs', '', 'build/. Build it: npm run build'],
])('without a build, %s %s names the command that makes it', (name, arg, message) => {
  const { code, output } = script(name, [arg], {}, temporaryFolder());
  expect(output).toContain(`There is no built site in ${message}\n`);
  expect(code).toBe(1);
});

test('a missing browser and a missing tool are named with what to do', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
  await expect(browserPath()).rejects.toThrow('CHROME_PATH is "/nowhere/chrome"');
  vi.stubEnv('PATH', temporaryFolder());
  await expect(installTools(['curl', 'python3'])).rejects.toThrow(
    'Missing: curl python3. Install it (Debian: sudo apt-get install curl python3).',
  );
});

test('a python3 that has requests is found; a chosen one without it is named', async () => {
  vi.stubEnv('SAMPLES_PYTHON', '');
  const python = await pythonPath();
  expect(spawnSync(python, ['-c', 'import requests']).status).toBe(0);
  vi.stubEnv('SAMPLES_PYTHON', '/nowhere/python3');
  await expect(pythonPath()).rejects.toThrow('SAMPLES_PYTHON is "/nowhere/python3"');
  vi.stubEnv('FRAMEWORK_PYTHON', '/nowhere/python3');
  await expect(frameworkPythonPath()).rejects.toThrow('FRAMEWORK_PYTHON is "/nowhere/python3"');
});

test('the last line sums over all suites; above it stands what failed', () => {
  const results = [
    { name: 'types', passed: 1, failed: 0, seconds: 1 },
    { name: 'unit', passed: 40, failed: 2, failures: ['a.test.ts › adds'], seconds: 3.21 },
  ];
  const { lines, failed } = summary(results);
  expect(failed).toBe(2);
  expect(lines.slice(-3)).toEqual([
    'Failed: unit. Run it alone: npm run test:unit',
    '  a.test.ts › adds',
    '41 passed, 2 failed',
  ]);
});

test('reports are counted; a missing one and a file that does not load have failed', () => {
  const file = path.join(temporaryFolder(), 'report.json');
  const counts = (report: object) => {
    writeFileSync(file, JSON.stringify(report));
    const { passed, failed } = readCounts(file);
    return [passed, failed];
  };
  const vitest = { numPassedTests: 3, numFailedTests: 0, success: true, testResults: [] };
  expect(readCounts(file)).toEqual({ passed: 0, failed: 1, failures: [] });
  expect(counts(vitest)).toEqual([3, 0]);
  const unloaded = [{ status: 'failed', assertionResults: [] }];
  expect(counts({ ...vitest, success: false, testResults: unloaded })).toEqual([3, 1]);
  expect(counts({ ...vitest, success: false })).toEqual([3, 1]);
  const stats = { expected: 2, flaky: 1, unexpected: 1 };
  expect(counts({ stats, errors: [{}] })).toEqual([2, 3]);
});

test('tests that failed are named, with the first line of the reason', () => {
  const file = path.join(temporaryFolder(), 'report.json');
  const failures = (report: object) => {
    writeFileSync(file, JSON.stringify(report));
    return readCounts(file).failures;
  };
  const [passed, failed] = [
    { status: 'passed', fullName: 'adds', failureMessages: [] },
    { status: 'failed', fullName: 'subtracts', failureMessages: ['expected 1 to be 2\n at x'] },
  ];
  const testResults = [
    { name: path.resolve('a.test.ts'), status: 'failed', assertionResults: [passed, failed] },
  ];
  expect(failures({ numPassedTests: 1, numFailedTests: 1, success: false, testResults })).toEqual([
    'a.test.ts › subtracts: expected 1 to be 2',
  ]);
  const error = { message: '\u001b[31mTimed out\u001b[39m\n at y' };
  const spec = { ok: false, file: 'b.spec.ts', title: 'opens', tests: [{ results: [{ error }] }] };
  const suites = [{ specs: [{ ...spec, ok: true }], suites: [{ specs: [spec] }] }];
  const stats = { expected: 1, flaky: 0, unexpected: 1 };
  expect(failures({ stats, errors: [], suites })).toEqual(['b.spec.ts › opens: Timed out']);
});
