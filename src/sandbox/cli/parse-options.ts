import { parseArgs } from 'node:util';
import { limits, type Scope } from '../../contract/limits';
import { periodSeconds } from '../../limits/rates';
import { defaultOptions, type SandboxOptions } from '../options';

/** An invalid command-line option; the message names it and the accepted form. */
export class OptionError extends Error {
  override name = 'OptionError';
}

export interface CliOptions {
  help: boolean;
  port: number;
  sandbox: Partial<SandboxOptions>;
}

export const helpText = `npm run sandbox -- [options]

Serves a sandbox of the Upstream API. Its state is in memory; a restart resets it.

  --port 8000                            the port, 1 to 65535
  --access-lifetime 10s                  how long an access token lives: 10s, 5m or 1h
  --refresh-lifetime 1h                  how long a refresh token lives
  --rotate-refresh                       a refresh returns a new refresh token and ends the old one
  --limit report_generation=3/minute     a scope's limit; may be given several times
  --docs-url                             the envelope carries docs_url
  --help                                 this text

Scopes: ${limits.map(({ scope }) => scope).join(', ')}
`;

/** Reads the command line of the sandbox; throws OptionError on anything it does not know. */
export function parseOptions(args: readonly string[]): CliOptions {
  const { values } = read(args);
  const sandbox: Partial<SandboxOptions> = {};
  if (values['access-lifetime'] !== undefined) {
    sandbox.accessLifetimeSeconds = duration('--access-lifetime', values['access-lifetime']);
  }
  if (values['refresh-lifetime'] !== undefined) {
    sandbox.refreshLifetimeSeconds = duration('--refresh-lifetime', values['refresh-lifetime']);
  }
  if (values['rotate-refresh']) sandbox.rotateRefresh = true;
  if (values['docs-url']) sandbox.docsUrl = true;
  if (values.limit) sandbox.limits = parseLimits(values.limit);
  return { help: values.help ?? false, port: port(values.port ?? '8000'), sandbox };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'access-lifetime': { type: 'string' },
        'refresh-lifetime': { type: 'string' },
        'rotate-refresh': { type: 'boolean' },
        limit: { type: 'string', multiple: true },
        'docs-url': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const why = (error as Error).message.split('. ')[0] ?? '';
    throw new OptionError(`${why}. See: npm run sandbox -- --help`);
  }
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 65535) {
    throw new OptionError(`--port "${text}": write a number from 1 to 65535, e.g. --port 8000`);
  }
  return number;
}

function duration(option: string, text: string): number {
  const [, number, unit] = /^(\d{1,6})([smh])$/.exec(text) ?? [];
  const seconds = Number(number) * ({ s: 1, m: 60, h: 3600 }[unit ?? ''] ?? NaN);
  if (!(seconds > 0)) {
    throw new OptionError(
      `${option} "${text}": write a number above 0 and s, m or h, e.g. ${option} 10s`,
    );
  }
  return seconds;
}

const seconds = (period: string): number =>
  period.endsWith('s') ? parseInt(period) : periodSeconds(period as 'minute' | 'hour' | 'day');

/** Reads `scope=number/period` texts into all limits, the others unchanged. */
export function parseLimits(texts: readonly string[]): SandboxOptions['limits'] {
  const changed = { ...defaultOptions().limits };
  for (const text of texts) {
    const [, scope, requests, period] =
      /^(\w+)=(\d{1,9})\/(minute|hour|day|[1-9]\d{0,5}s)$/.exec(text) ?? [];
    if (!scope || !Object.hasOwn(changed, scope) || !(Number(requests) > 0)) {
      throw new OptionError(
        `--limit "${text}": write SCOPE=NUMBER/minute, /hour, /day or /10s, e.g. --limit report_generation=3/minute. ` +
          `Scopes: ${Object.keys(changed).join(', ')}`,
      );
    }
    changed[scope as Scope] = { requests: Number(requests), seconds: seconds(period ?? '') };
  }
  return changed;
}
