import type { Fence } from '../markdown-page';
import { startSandboxServer } from './start-sandbox-server';

/**
 * Compares a JSON fence that says `from="METHOD /path" status=200` (with `as=`, `body='…'`,
 * `type=`, `repeat=` where the request needs them; `as=none` sends no credentials, `as=ingest`
 * the ingestion token) with the sandbox's response. Throws an error that lists what differs.
 */
export async function checkJsonFence({ where, code, meta }: Fence): Promise<void> {
  const shown = parse(code, where);
  const [method = '', path = ''] = (meta.values.get('from') ?? '').split(' ');
  if (!/^\/api\/v1\/\S+$/.test(path)) throw new Error(`${where} from: write "METHOD /api/v1/…"`);
  const as = meta.values.get('as') ?? 'viewer';
  const server = await startSandboxServer(
    as === 'none' || as === 'ingest'
      ? { ...meta, values: new Map([...meta.values, ['as', 'viewer']]) }
      : meta,
  );
  try {
    const token = as === 'ingest' ? server.env.INGEST_TOKEN : server.env.ACCESS_TOKEN;
    const headers: Record<string, string> =
      as === 'none' ? {} : { authorization: `Bearer ${token ?? ''}` };
    for (const name of ['accept', 'authorization'] as const) {
      const value = meta.values.get(name);
      if (value !== undefined) headers[name] = value;
    }
    const body = fill(meta.values.get('body'), server.env);
    if (body !== undefined) headers['content-type'] = meta.values.get('type') ?? 'application/json';
    let response = await send();
    for (let i = 1; i < Number(meta.values.get('repeat') ?? 1); i++) response = await send();
    const problems = compareJson(shown, await response.json(), response.status >= 400);
    const status = Number(meta.values.get('status'));
    if (status !== response.status)
      problems.unshift(`status: declared ${status}, seen ${response.status}`);
    if (problems.length > 0) throw new Error(`${where} ${method} ${path}\n${problems.join('\n')}`);

    function send(): Promise<Response> {
      const init = { method, headers, ...(body === undefined ? {} : { body }) };
      return fetch(server.url + path, init);
    }
  } finally {
    await server.close();
  }
}

/** Replaces `$NAME` by the environment's values. */
function fill(text: string | undefined, env: Record<string, string>): string | undefined {
  return text?.replace(/\$([A-Z_]+)/g, (whole, name: string) => env[name] ?? whole);
}

function parse(code: string, where: string): unknown {
  try {
    return JSON.parse(code);
  } catch (error) {
    throw new Error(`${where} is not JSON: ${String(error)}`, { cause: error });
  }
}

/**
 * Compares a documented body with a real one and returns each difference with its path.
 * An error (`exact`) must be equal but for waits and positions in time; a success must have the
 * same keys and types in the same shape, since ids, times and tokens differ from run to run. Each
 * documented item of a list is compared with the list's first real one; `null` fits any value.
 */
function compareJson(shown: unknown, real: unknown, exact: boolean, at = '$'): string[] {
  if (Array.isArray(shown) && Array.isArray(real)) {
    if (exact && shown.length !== real.length)
      return [`${at}: ${shown.length} items, really ${real.length}`];
    return shown.flatMap((item, i) =>
      real.length === 0 ? [] : compareJson(item, exact ? real[i] : real[0], exact, `${at}[${i}]`),
    );
  }
  if (isObject(shown) && isObject(real)) {
    const missing = Object.keys(real).filter((key) => !Object.hasOwn(shown, key));
    const extra = Object.keys(shown).filter((key) => !Object.hasOwn(real, key));
    return [
      ...missing.map((key) => `${at}.${key}: left out`),
      ...extra.map((key) => `${at}.${key}: the API does not send it`),
      ...Object.keys(shown)
        .filter((key) => Object.hasOwn(real, key))
        .flatMap((key) => compareJson(shown[key], real[key], exact, `${at}.${key}`)),
    ];
  }
  if (exact) {
    const waits =
      at.endsWith('.wait_seconds') && typeof shown === 'number' && typeof real === 'number';
    return shown === real || waits
      ? []
      : [`${at}: ${JSON.stringify(shown)}, really ${JSON.stringify(real)}`];
  }
  if (shown === null || real === null || kind(shown) === kind(real)) return [];
  return [`${at}: ${kind(shown)}, really ${kind(real)}`];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kind = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);
