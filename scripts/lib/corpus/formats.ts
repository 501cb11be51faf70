import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CorpusServer } from './corpus-server';
import { runProgram } from './run-program';
import type { Scenario, View } from './scenarios';

/** How an exchange is written down, by a program that makes the call. */
export interface CorpusFormat {
  name: string;
  how: string;
  view: View;
  /** The scenarios it is made for; all without a list. */
  only?: readonly string[];
  /** Expectations that differ from those of the view, by scenario. */
  expect?: Readonly<Record<string, string>>;
  /** The text; null where the program is not installed. */
  write: (scenario: Scenario, server: CorpusServer) => Promise<string | null>;
}

const urlOf = ({ url }: Scenario, port: number): string =>
  url.startsWith('/') ? `http://localhost:${port}${url}` : url.replace(':8000', `:${port}`);

function curlArguments(scenario: Scenario, port: number): string[] {
  const { method = 'GET', headers = {}, body, follow } = scenario;
  return [
    ...(method === 'GET' || (body !== undefined && method === 'POST' && follow !== 'same-method')
      ? []
      : ['-X', method]),
    ...((follow ?? scenario.id.startsWith('slash-post')) ? ['-L'] : []),
    ...Object.entries(headers).flatMap(([name, value]) => [
      '-H',
      value === '' ? `${name};` : `${name}: ${value}`,
    ]),
    ...(body === undefined ? [] : ['--data-raw', body]),
    urlOf(scenario, port),
  ];
}

const quoted = (text: string): string =>
  /^[\w:/.=?&-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
const curl =
  (options: readonly string[], http2 = false): CorpusFormat['write'] =>
  async (scenario, server) => {
    const method =
      scenario.id === 'slash-post-empty'
        ? { ...scenario, follow: 'same-method' as const }
        : scenario;
    return runProgram('curl', [
      ...options,
      ...curlArguments(method, http2 ? server.http2Port : server.port),
    ]);
  };

const commandAndOutput: CorpusFormat['write'] = async (scenario, server) => {
  const method =
    scenario.id === 'slash-post-empty' ? { ...scenario, follow: 'same-method' as const } : scenario;
  const args = curlArguments(method, server.port);
  const output = await runProgram('curl', ['-s', '-i', ...args]);
  return output === null
    ? null
    : `$ curl -i ${args.map(quoted).join(' ').replaceAll(' -H ', ' \\\n  -H ').replaceAll(' --data-raw ', ' \\\n  --data-raw ')}\n${output}\n`;
};

/** Runs a script in a folder of its own. */
async function script(
  command: string,
  name: string,
  text: string,
  modules?: string,
): Promise<string | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  const file = path.join(modules ?? folder, name);
  try {
    writeFileSync(file, text);
    return await runProgram(command, [file], folder);
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(file, { force: true });
  }
}

const python = process.env.CORPUS_PYTHON ?? '/usr/bin/python3';

const pythonCall =
  (library: string, print: string) => (scenario: Scenario, server: CorpusServer) => {
    const { method = 'GET', headers = {}, body } = scenario;
    const text = [
      `import ${library}`,
      print === 'log' ? 'import logging; logging.basicConfig(level=logging.DEBUG)' : '',
      `r = ${library}.request(${JSON.stringify(method)}, ${JSON.stringify(urlOf(scenario, server.port))}, headers=${JSON.stringify(headers)}${body === undefined ? '' : `, data=${JSON.stringify(body)}`}, timeout=5)`,
      print === 'print'
        ? 'print(r.status_code, r.text)'
        : print === 'json'
          ? 'print(r.status_code, r.json())'
          : print === 'log'
            ? ''
            : 'r.raise_for_status()',
    ].join('\n');
    return script(python, 'call.py', text);
  };

const nodeCall =
  (text: (call: string) => string, modules?: string): CorpusFormat['write'] =>
  (scenario, server) => {
    const { method = 'GET', headers = {}, body } = scenario;
    const init = JSON.stringify({ method, headers, ...(body === undefined ? {} : { body }) });
    return script(
      process.execPath,
      'call.mjs',
      text(`${JSON.stringify(urlOf(scenario, server.port))}, ${init}`),
      modules,
    );
  };

/** A folder that has axios in its node_modules; without it the committed entries stay. */
const axiosFolder = process.env.CORPUS_NODE_FOLDER;

const http: CorpusFormat['write'] = async (scenario, server) => {
  const { method = 'GET', headers = {}, body } = scenario;
  const args = [
    '--ignore-stdin',
    '-v',
    '--pretty=none',
    method,
    urlOf(scenario, server.port),
    ...Object.entries(headers).map(([name, value]) => `${name}:${value}`),
    ...(body === undefined ? [] : [`--raw=${body}`]),
  ];
  return runProgram('http', args);
};

/** As Chromium’s network panel writes a request: “Copy as cURL” and “Copy as fetch”; the response’s body stands below. */
const copied =
  (write: (scenario: Scenario, url: string) => string): CorpusFormat['write'] =>
  async (scenario, server) => {
    const body = await runProgram('curl', ['-s', ...curlArguments(scenario, server.port)]);
    return body === null ? null : `${write(scenario, urlOf(scenario, server.port))}\n\n${body}\n`;
  };

const asBash = ({ method = 'GET', headers = {}, body }: Scenario, url: string): string =>
  [
    `curl '${url}'`,
    ...(method === 'GET' || body !== undefined ? [] : [`  -X '${method}'`]),
    `  -H 'accept: application/json'`,
    ...Object.entries(headers).map(
      ([name, value]) =>
        `  -H ${value.includes("'") ? `$'${name.toLowerCase()}: ${value.replaceAll("'", "\\'")}'` : `'${name.toLowerCase()}: ${value}'`}`,
    ),
    ...(body === undefined
      ? []
      : [`  --data-raw ${body.includes("'") ? `$'${body.replaceAll("'", "\\'")}'` : `'${body}'`}`]),
  ].join(' \\\n');

const asCmd = ({ method = 'GET', headers = {}, body }: Scenario, url: string): string => {
  const word = (text: string): string =>
    `^"${text.replaceAll('"', '^\\^"').replaceAll('%', '^%')}^"`;
  return [
    `curl ${word(url)}`,
    ...(method === 'GET' || body !== undefined ? [] : [`  -X ${word(method)}`]),
    `  -H ${word('accept: application/json')}`,
    ...Object.entries(headers).map(
      ([name, value]) => `  -H ${word(`${name.toLowerCase()}: ${value}`)}`,
    ),
    ...(body === undefined ? [] : [`  --data-raw ${word(body)}`]),
  ].join(' ^\n');
};

const asPowerShell = ({ method = 'GET', headers = {}, body }: Scenario, url: string): string => {
  const word = (text: string): string =>
    `"${text.replaceAll('`', '``').replaceAll('"', '`"').replaceAll('$', '`$')}"`;
  const lines = Object.entries({ accept: 'application/json', ...headers }).filter(
    ([name]) => name !== 'Content-Type',
  );
  const type = headers['Content-Type'];
  return [
    `Invoke-WebRequest -UseBasicParsing -Uri ${word(url)}`,
    ...(method === 'GET' ? [] : [`-Method ${word(method)}`]),
    `-Headers @{\n${lines.map(([name, value]) => `  ${word(name.toLowerCase())}=${word(value)}`).join('\n')}\n}`,
    ...(type ? [`-ContentType ${word(type)}`] : []),
    ...(body === undefined ? [] : [`-Body ${word(body)}`]),
  ].join(' `\n');
};

const asFetch = ({ method = 'GET', headers = {}, body }: Scenario, url: string): string => {
  const lower = Object.fromEntries(
    Object.entries({ accept: 'application/json', ...headers }).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
  return `fetch("${url}", ${JSON.stringify({ headers: lower, referrerPolicy: 'strict-origin-when-cross-origin', body: body ?? null, method, mode: 'cors', credentials: 'include' }, null, 2)});`;
};

const requestFaults = [
  'no-header',
  'lower-case',
  'expired',
  'refresh-as-access',
  'cut',
  'wrong-password',
  'access-to-refresh',
  'viewer-creates',
  'id-absent',
  'page-beyond',
  'json-comma',
  'json-single-quotes',
  'field-missing',
  'date-wrong',
  'media-text',
  'bulk-quota',
  'login-quota',
];
const someFaults = [
  'no-header',
  'placeholder-undefined',
  'expired',
  'refresh-rotated',
  'viewer-triggers',
  'id-absent',
  'json-none',
  'field-null',
  'login-quota',
];
const responses = [
  'viewer-creates',
  'page-beyond',
  'id-absent',
  'singular',
  'slash-get',
  'field-blank',
  'json-nan',
  'json-cut',
  'body-list',
  'bulk-quota',
  'gateway-502',
  'gateway-503',
  'older-throttled',
  'older-token',
  'verify-blacklisted',
  'delete',
  'media-text',
  'accept-csv',
];
const withUrl = [
  'no-header',
  'viewer-creates',
  'id-absent',
  'singular',
  'id-undefined',
  'page-beyond',
  'login-quota',
  'bulk-quota',
  'gateway-504',
  'delete',
];

/** The panel’s response tab has no `Date`. */
const byLocalClock = { expired: 'authentication_failed/access-token-expired likely' };

/** Every format that a program of this machine writes. */
export const formats: readonly CorpusFormat[] = [
  { name: 'curl -v', how: 'curl -v, both streams', view: 'headers', write: curl(['-v']) },
  {
    name: 'curl -sv HTTP2',
    how: 'curl -sv --http2-prior-knowledge',
    view: 'headers',
    only: requestFaults.filter((id) => id !== 'login-quota'),
    write: curl(['-sv', '--http2-prior-knowledge'], true),
  },
  {
    name: 'curl command',
    how: 'the command and the output of curl -i',
    view: 'all',
    only: [
      ...requestFaults,
      'slash-post-get',
      'slash-post-empty',
      'json-as-form',
      'quoted',
      'lost-on-redirect',
    ],
    write: commandAndOutput,
  },
  { name: 'curl -i', how: 'curl -i', view: 'response', only: responses, write: curl(['-s', '-i']) },
  {
    name: 'curl -D',
    how: 'curl -D - -o /dev/null: headers alone',
    view: 'response',
    only: [
      'no-header',
      'singular',
      'slash-get',
      'bulk-quota',
      'gateway-503',
      'accept-csv',
      'delete',
    ],
    expect: {
      'no-header': 'authentication_failed',
      delete: 'method_not_allowed/method-wrong likely',
    },
    write: curl(['-s', '-D', '-', '-o', '/dev/null']),
  },
  {
    name: 'curl --trace-ascii',
    how: 'curl --trace-ascii -',
    view: 'all',
    only: [...requestFaults, 'slash-post-get', 'json-as-form'],
    write: curl(['-s', '--trace-ascii', '-']),
  },
  { name: 'HTTPie', how: 'http -v', view: 'all', only: requestFaults, write: http },
  {
    name: 'requests',
    how: 'Python requests, raise_for_status()',
    view: 'url',
    only: withUrl,
    expect: { 'gateway-504': '-/gateway-timeout likely' },
    write: pythonCall('requests', 'raise'),
  },
  {
    name: 'requests printed',
    how: 'Python requests, print(r.status_code, r.text)',
    view: 'response',
    only: ['viewer-creates', 'page-beyond', 'field-blank', 'json-nan', 'older-throttled'],
    write: pythonCall('requests', 'print'),
  },
  {
    name: 'requests dict',
    how: 'Python requests, print(r.status_code, r.json())',
    view: 'response',
    only: ['viewer-creates', 'page-beyond', 'field-blank', 'json-nan', 'bulk-quota'],
    write: pythonCall('requests', 'json'),
  },
  {
    name: 'urllib3 log',
    how: 'Python requests with logging at DEBUG',
    view: 'line',
    only: withUrl,
    write: pythonCall('requests', 'log'),
  },
  {
    name: 'httpx',
    how: 'Python httpx, raise_for_status()',
    view: 'url',
    only: withUrl,
    write: pythonCall('httpx', 'raise'),
  },
  {
    name: 'Node fetch',
    how: 'Node fetch, console.log(status, text)',
    view: 'response',
    only: ['viewer-creates', 'page-beyond', 'field-blank', 'json-nan', 'singular'],
    write: nodeCall(
      (call) => `const r = await fetch(${call});\nconsole.log(r.status, await r.text());\n`,
    ),
  },
  {
    name: 'axios',
    how: 'axios in Node, console.error(error)',
    view: 'headers',
    only: [
      'no-header',
      'lower-case',
      'placeholder-undefined',
      'expired',
      'refresh-as-access',
      'wrong-password',
      'access-to-refresh',
      'viewer-creates',
      'id-absent',
      'singular',
      'login-quota',
      'media-text',
    ],
    expect: {
      'viewer-creates': 'permission_denied/role-too-low likely',
      'id-absent': 'not_found/id-wrong certain',
      'access-to-refresh': 'authentication_failed/access-token-as-refresh certain',
    },
    write: (scenario, server) =>
      axiosFolder === undefined
        ? Promise.resolve(null)
        : nodeCall(
            (call) =>
              `import axios from 'axios';\nconst [url, { body, ...rest }] = [${call}];\ntry { await axios({ url, data: body, ...rest }); } catch (error) { console.error(error); }\n`,
            axiosFolder,
          )(scenario, server),
  },
  {
    name: 'sandbox log',
    how: 'the log of npm run sandbox',
    view: 'line',
    only: withUrl.filter((id) => id !== 'gateway-504'),
    write: async (scenario, server) =>
      (await curl(['-s'])(scenario, server)) === null ? null : `${server.lastLine()}\n`,
  },
  {
    name: 'body',
    how: 'curl -s: the body alone',
    view: 'body',
    only: [
      ...responses.filter((id) => id !== 'slash-get'),
      'no-header',
      'json-extra',
      'server-error',
    ],
    write: curl(['-s']),
  },
  {
    name: 'Copy as cURL (bash)',
    how: 'in the form of Chromium’s network panel, and the response’s body',
    view: 'all',
    only: someFaults,
    expect: byLocalClock,
    write: copied(asBash),
  },
  {
    name: 'Copy as cURL (cmd)',
    how: 'in the form of Chromium’s network panel, and the response’s body',
    view: 'all',
    only: someFaults,
    expect: byLocalClock,
    write: copied(asCmd),
  },
  {
    name: 'Copy as PowerShell',
    how: 'in the form of Chromium’s network panel, and the response’s body',
    view: 'all',
    only: someFaults,
    expect: byLocalClock,
    write: copied(asPowerShell),
  },
  {
    name: 'Copy as fetch',
    how: 'in the form of Chromium’s network panel, and the response’s body',
    view: 'all',
    only: someFaults,
    expect: byLocalClock,
    write: copied(asFetch),
  },
];
