import { site } from '../../contract/site';
import { parseHeaders, type ConsoleRequest } from './console-request';

const variables: Record<ConsoleRequest['sender'], string | null> = {
  nobody: null,
  viewer: 'ACCESS_TOKEN',
  admin: 'ACCESS_TOKEN',
  'other-admin': 'ACCESS_TOKEN',
  superuser: 'ACCESS_TOKEN',
  'refresh-token': 'REFRESH_TOKEN',
  ingestion: 'INGEST_TOKEN',
};

/** A text as one word of a POSIX shell. */
const shell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A text as a literal of Python and of JavaScript: JSON's escapes mean the same in both. Characters that show as nothing are escaped. */
const literal = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const bodyOf = ({ method, body }: ConsoleRequest): string | null =>
  body === '' || ['GET', 'HEAD'].includes(method.toUpperCase()) ? null : body;

/** The variable that holds the token, unless the form has an `Authorization` header of its own. */
function tokenOf(form: ConsoleRequest): string | null {
  const own = parseHeaders(form.headers).some(([name]) => name.toLowerCase() === 'authorization');
  return own ? null : variables[form.sender];
}

/** The request as a curl command for the real API; tokens come from the environment. */
export function asCurl(form: ConsoleRequest): string {
  const token = tokenOf(form);
  const body = bodyOf(form);
  const lines = [
    `curl -i --max-time 10 -X ${form.method.toUpperCase()} ${shell(site.api + form.path)}`,
    ...(token ? [`  -H "Authorization: Bearer $${token}"`] : []),
    ...parseHeaders(form.headers).map(([name, value]) => `  -H ${shell(`${name}: ${value}`)}`),
    ...(body === null ? [] : [`  --data-binary ${shell(body)}`]),
  ];
  return lines.join(' \\\n');
}

/** The request as a Python program that needs only requests. */
export function asPython(form: ConsoleRequest): string {
  const token = tokenOf(form);
  const body = bodyOf(form);
  const headers = [
    ...(token ? [`        "Authorization": "Bearer " + os.environ["${token}"],`] : []),
    ...parseHeaders(form.headers).map(
      ([name, value]) => `        ${literal(name)}: ${literal(value)},`,
    ),
  ];
  return [
    ...(token ? ['import os', ''] : []),
    'import requests',
    '',
    'answer = requests.request(',
    `    ${literal(form.method.toUpperCase())},`,
    `    ${literal(site.api + form.path)},`,
    ...(headers.length > 0 ? ['    headers={', ...headers, '    },'] : []),
    ...(body === null ? [] : [`    data=${literal(body)}.encode(),`]),
    '    timeout=10,',
    ')',
    'print(answer.status_code, answer.text)',
  ].join('\n');
}

/** The request as a JavaScript module for Node. */
export function asJavaScript(form: ConsoleRequest): string {
  const token = tokenOf(form);
  const body = bodyOf(form);
  const headers = [
    ...(token ? [`    Authorization: "Bearer " + process.env.${token},`] : []),
    ...parseHeaders(form.headers).map(
      ([name, value]) => `    ${literal(name)}: ${literal(value)},`,
    ),
  ];
  return [
    `const answer = await fetch(${literal(site.api + form.path)}, {`,
    `  method: ${literal(form.method.toUpperCase())},`,
    ...(headers.length > 0 ? ['  headers: {', ...headers, '  },'] : []),
    ...(body === null ? [] : [`  body: new TextEncoder().encode(${literal(body)}),`]),
    '  signal: AbortSignal.timeout(10_000),',
    '});',
    'console.log(answer.status, await answer.text());',
  ].join('\n');
}
