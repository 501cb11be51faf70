import type { ReceivedResponse, Sent } from './send';

/** Headers whose values are equal; the rest (`Date`, `Server`, `Content-Length`) belong to the server in front. */
const equal = [
  'content-type',
  'allow',
  'www-authenticate',
  'retry-after',
  'location',
  'api-version',
  'access-control-allow-origin',
  'access-control-allow-methods',
  'access-control-expose-headers',
  'access-control-max-age',
];

/** Headers whose values are the server's own: what they look like is equal. */
const shapes: Record<string, RegExp> = {
  etag: /^"[\da-f]{32}"$/,
  'x-request-duration-ms': /^\d+(\.\d+)?$/,
};

const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
const jwt = /"(ey[\w-]+\.[\w-]+\.[\w-]+)"/g;

/** How the sandbox’s response differs from the framework’s, each side by side; empty where it does not. */
export function differences(
  sent: Sent,
  sandbox: ReceivedResponse,
  framework: ReceivedResponse,
): string[] {
  const ours = describe(sent, sandbox);
  const theirs = describe(sent, framework);
  return Object.keys(theirs)
    .filter((name) => ours[name] !== theirs[name])
    .map((name) => `${name}\n    sandbox   ${ours[name]}\n    framework ${theirs[name]}`);
}

function describe(sent: Sent, { status, headers, text }: ReceivedResponse): Record<string, string> {
  const parts: Record<string, string> = { status: String(status) };
  for (const name of equal) parts[name] = headers[name] ?? '–';
  for (const [name, shape] of Object.entries(shapes)) {
    const value = headers[name];
    parts[name] = value !== undefined && shape.test(value) ? String(shape) : (value ?? '–');
  }
  parts['x-request-id'] = (headers['x-request-id'] ?? '–').replace(uuid, '<uuid>');
  if (sent.headOnly !== true) parts.body = bodyOf(status, headers['content-type'] ?? '', text);
  return parts;
}

/**
 * An error's body to the byte; of a success its values in their order, as the two languages write `0.0` otherwise. What
 * a server makes up (ids, `jti`) is masked.
 */
function bodyOf(status: number, type: string, text: string): string {
  if (type.startsWith('text/html')) return text.replace(/\s+/g, ' ').replace(/> </g, '><').trim();
  if (status >= 300 || text === '' || text.includes('\n')) return text;
  const canonical = JSON.stringify(JSON.parse(text));
  return canonical.replace(uuid, '<uuid>').replace(jwt, (_, token: string) => tokenText(token));
}

/** The header and the payload of a token, without its `jti`. */
function tokenText(token: string): string {
  const [header, payload] = token
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString());
  const claims = { ...(JSON.parse(payload ?? '{}') as Record<string, unknown>), jti: '<jti>' };
  const sorted = Object.entries(claims).sort(([a], [b]) => a.localeCompare(b));
  return `${header} ${JSON.stringify(sorted)}`;
}
