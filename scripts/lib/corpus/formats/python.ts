import { urlOf, type CorpusFormat } from './format';
import { requestFaults, withUrl } from './fault-lists';
import { runProgram } from '../run-program';
import { script } from './run-script';
import type { CorpusServer } from '../corpus-server';
import type { Scenario } from '../scenarios/scenario';

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

/** What Python’s clients print. */
export const pythonFormats: readonly CorpusFormat[] = [
  {
    name: 'HTTPie',
    origin: 'python',
    how: 'http -v',
    view: 'all',
    only: requestFaults,
    write: http,
  },
  {
    name: 'requests',
    origin: 'python',
    how: 'Python requests, raise_for_status()',
    view: 'url',
    only: withUrl,
    expect: { 'gateway-504': '-/gateway-timeout likely' },
    write: pythonCall('requests', 'raise'),
  },
  {
    name: 'requests printed',
    origin: 'python',
    how: 'Python requests, print(r.status_code, r.text)',
    view: 'response',
    only: ['viewer-creates', 'page-beyond', 'field-blank', 'json-nan', 'older-throttled'],
    write: pythonCall('requests', 'print'),
  },
  {
    name: 'requests dict',
    origin: 'python',
    how: 'Python requests, print(r.status_code, r.json())',
    view: 'response',
    only: ['viewer-creates', 'page-beyond', 'field-blank', 'json-nan', 'bulk-quota'],
    write: pythonCall('requests', 'json'),
  },
  {
    name: 'urllib3 log',
    origin: 'python',
    how: 'Python requests with logging at DEBUG',
    view: 'line',
    only: withUrl,
    write: pythonCall('requests', 'log'),
  },
  {
    name: 'httpx',
    origin: 'python',
    how: 'Python httpx, raise_for_status()',
    view: 'url',
    only: withUrl,
    write: pythonCall('httpx', 'raise'),
  },
];
