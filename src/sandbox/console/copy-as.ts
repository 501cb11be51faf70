import { site } from '../../contract/site';
import {
  bodyOf,
  InputError,
  parseHeaders,
  toRequest,
  type ConsoleRequest,
} from './console-request';

const tokenVariables: Record<ConsoleRequest['sender'], string | null> = {
  nobody: null,
  viewer: 'ACCESS_TOKEN',
  admin: 'ACCESS_TOKEN',
  'other-admin': 'ACCESS_TOKEN',
  superuser: 'ACCESS_TOKEN',
  'refresh-token': 'REFRESH_TOKEN',
  ingestion: 'INGEST_TOKEN',
};

/** A text as one word of a POSIX shell, bare where no character of it means anything to a shell. */
const shell = (text: string): string =>
  /^[\w:/.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** A literal of Python and JavaScript: JSON's escapes mean the same in both. Invisible characters are escaped. */
const literal = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Throws InputError on input that Send refuses. */
function partsOf(form: ConsoleRequest): {
  method: string;
  url: string;
  /** The variable that holds the token; null where the form has an `Authorization` header of its own. */
  token: string | null;
  headers: [string, string][];
  body: string | null;
} {
  const { method } = toRequest(form, site.localApi, null);
  const headers = parseHeaders(form.headers);
  return {
    method,
    url: site.localApi + form.path,
    token: has(headers, 'authorization') ? null : tokenVariables[form.sender],
    headers,
    body: bodyOf(method, form.body),
  };
}

const has = (headers: readonly [string, string][], wanted: string): boolean =>
  headers.some(([name]) => name.toLowerCase() === wanted);

/**
 * The request as a curl command for the sandbox on this computer, as it may provoke an error or create something; with
 * its token from the environment. Throws InputError on input that cannot be sent or written in a command.
 */
export function asCurl(form: ConsoleRequest): string {
  const { method, url, token, headers, body } = partsOf(form);
  if (body?.includes('\0')) {
    throw new InputError(
      'Body: a shell command cannot hold a NUL character. Copy as Python or JavaScript.',
    );
  }
  const how = method === 'HEAD' ? '--head' : `-X ${shell(method)}`;
  // curl takes brackets in a URL for a range.
  const literally = /[[\]{}]/.test(url) ? ' --globoff' : '';
  const lines = [
    `curl -i --max-time 10 ${how}${literally} ${shell(url)}`,
    ...(token ? [`  -H "Authorization: Bearer $${token}"`] : []),
    // With a colon and no value curl leaves the header out; with a semicolon it sends it empty.
    ...headers.map(([name, value]) => `  -H ${shell(value ? `${name}: ${value}` : `${name};`)}`),
    // Without this, curl declares the body to be a form.
    ...(body !== null && !has(headers, 'content-type') ? ["  -H 'Content-Type:'"] : []),
    // `--data-binary` would send a file where the body starts with an @.
    ...(body === null ? [] : [`  --data-raw ${shell(body)}`]),
  ];
  return lines.join(' \\\n');
}

/** The request as a Python program that needs only requests. */
export function asPython(form: ConsoleRequest): string {
  const { method, url, token, headers, body } = partsOf(form);
  const fields = [
    ...(token ? [`        "Authorization": "Bearer " + os.environ["${token}"],`] : []),
    ...headers.map(([name, value]) => `        ${literal(name)}: ${literal(value)},`),
  ];
  return [
    ...(token ? ['import os', ''] : []),
    'import requests',
    '',
    'response = requests.request(',
    `    ${literal(method)},`,
    `    ${literal(url)},`,
    ...(fields.length > 0 ? ['    headers={', ...fields, '    },'] : []),
    ...(body === null ? [] : [`    data=${literal(body)}.encode(),`]),
    '    timeout=10,',
    ')',
    'print(response.status_code, response.text)',
  ].join('\n');
}

/** The request as a JavaScript module for Node. */
export function asJavaScript(form: ConsoleRequest): string {
  const { method, url, token, headers, body } = partsOf(form);
  const fields = [
    ...(token ? [`    Authorization: "Bearer " + process.env.${token},`] : []),
    ...headers.map(([name, value]) => `    ${literal(name)}: ${literal(value)},`),
  ];
  return [
    `const response = await fetch(${literal(url)}, {`,
    `  method: ${literal(method)},`,
    ...(fields.length > 0 ? ['  headers: {', ...fields, '  },'] : []),
    ...(body === null ? [] : [`  body: new TextEncoder().encode(${literal(body)}),`]),
    '  signal: AbortSignal.timeout(10_000),',
    '});',
    'console.log(response.status, await response.text());',
  ].join('\n');
}
