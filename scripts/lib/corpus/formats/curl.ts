import { curlArguments, type CorpusFormat } from './format';
import { requestFaults, responses } from './fault-lists';
import { runProgram } from '../run-program';

const quoted = (text: string): string =>
  /^[\w:/.=?&-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
/** Runs curl with options and a scenario’s call. */
export const curl =
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

/** What curl prints. */
export const curlFormats: readonly CorpusFormat[] = [
  {
    name: 'curl -v',
    origin: 'curl',
    how: 'curl -v, both streams',
    view: 'headers',
    write: curl(['-v']),
  },
  {
    name: 'curl -sv HTTP2',
    origin: 'curl',
    how: 'curl -sv --http2-prior-knowledge',
    view: 'headers',
    only: requestFaults.filter((id) => id !== 'login-quota'),
    write: curl(['-sv', '--http2-prior-knowledge'], true),
  },
  {
    name: 'curl command',
    origin: 'curl',
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
  {
    name: 'curl -i',
    origin: 'curl',
    how: 'curl -i',
    view: 'response',
    only: responses,
    write: curl(['-s', '-i']),
  },
  {
    name: 'curl -D',
    origin: 'curl',
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
    origin: 'curl',
    how: 'curl --trace-ascii -',
    view: 'all',
    only: [...requestFaults, 'slash-post-get', 'json-as-form'],
    write: curl(['-s', '--trace-ascii', '-']),
  },
  {
    name: 'body',
    origin: 'curl',
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
];
