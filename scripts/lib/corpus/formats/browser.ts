import { curlArguments, urlOf, type CorpusFormat } from './format';
import { someFaults } from './fault-lists';
import { runProgram } from '../run-program';
import type { Scenario } from '../scenarios/scenario';

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

/** The panel’s response tab has no `Date`. */
const byLocalClock = { expired: 'authentication_failed/access-token-expired likely' };

/** What a browser copies of a call. */
export const browserCopies: readonly CorpusFormat[] = [
  {
    name: 'Copy as cURL (bash)',
    origin: 'browser',
    how: 'in the form of Chromium’s network panel, and the response’s body',
    view: 'all',
    only: someFaults,
    expect: byLocalClock,
    write: copied(asBash),
  },
  {
    name: 'Copy as cURL (cmd)',
    origin: 'browser',
    how: 'in the form of Chromium’s network panel, and the response’s body',
    view: 'all',
    only: someFaults,
    expect: byLocalClock,
    write: copied(asCmd),
  },
  {
    name: 'Copy as PowerShell',
    origin: 'browser',
    how: 'in the form of Chromium’s network panel, and the response’s body',
    view: 'all',
    only: someFaults,
    expect: byLocalClock,
    write: copied(asPowerShell),
  },
  {
    name: 'Copy as fetch',
    origin: 'browser',
    how: 'in the form of Chromium’s network panel, and the response’s body',
    view: 'all',
    only: someFaults,
    expect: byLocalClock,
    write: copied(asFetch),
  },
];
