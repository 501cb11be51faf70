import { parseArgs } from 'node:util';
import { defaultLayout, type Layout } from '../checkout/checkout';
import { CheckProblem } from '../place';

export const formats = ['table', 'json', 'github', 'sarif'] as const;
export type Format = (typeof formats)[number];

export interface Options {
  help: boolean;
  folder: string;
  layout: Layout;
  format: Format;
  update: boolean;
  /** The file of known differences; null for the project’s own. */
  known: string | null;
}

export const helpText = `npm run check:upstream -- [PATH] [options]

Compares the docs (src/contract) with the source of the API. PATH is a checkout of
it; without PATH, $UPSTREAM_CHECKOUT. Python is read, never run.

  --settings FILE      the settings file, default ${defaultLayout.settings}
  --app FOLDER         the folder with api/ and middleware.py, default ${defaultLayout.app}
  --format FORMAT      ${formats.join(', ')}
  --json               the same as --format json
  --known FILE         known differences, default src/upstream-check/known-differences.json
  --update             shows which limits and lifetimes differ, and writes them into src/contract
  --help               this text

FILE of --settings and FOLDER are relative to the checkout.
Exit status: 0 the same, 1 something differs, 2 the check could not be made.
`;

/** Reads the command line; throws a CheckProblem on anything it does not know. */
export function parseOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options {
  const { values, positionals } = read(args);
  if (positionals.length > 1) {
    throw new CheckProblem(`Give one path, not ${positionals.length}: ${positionals.join(' ')}`);
  }
  const folder = positionals[0] ?? env.UPSTREAM_CHECKOUT ?? '';
  const help = values.help ?? false;
  if (folder === '' && !help) {
    throw new CheckProblem(
      'Which checkout? npm run check:upstream -- PATH, or set UPSTREAM_CHECKOUT. More: --help',
    );
  }
  const asked = values.json ? 'json' : (values.format ?? 'table');
  const format = formats.find((name) => name === asked);
  if (!format) throw new CheckProblem(`--format ${asked}: use one of ${formats.join(', ')}`);
  const update = values.update ?? false;
  if (update && format !== 'table') {
    throw new CheckProblem('--update shows its changes as text: leave --format and --json out.');
  }
  const app = inside('--app', values.app ?? defaultLayout.app);
  const layout: Layout = {
    app,
    settings: inside('--settings', values.settings ?? `${app}/settings/base.py`),
  };
  return {
    help,
    folder,
    layout,
    format,
    update,
    known: values.known ?? null,
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        settings: { type: 'string' },
        app: { type: 'string' },
        format: { type: 'string' },
        json: { type: 'boolean' },
        known: { type: 'string' },
        update: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new CheckProblem(`${why}. See: npm run check:upstream -- --help`);
  }
}

/** A path relative to the checkout, in one spelling: no `./`, no last slash. */
function inside(option: string, text: string): string {
  const parts = text.split(/[\\/]+/).filter((part) => part !== '.' && part !== '');
  if (text.startsWith('/') || parts.includes('..') || parts.length === 0) {
    throw new CheckProblem(`${option} ${text}: give a path inside the checkout, relative to it`);
  }
  return parts.join('/');
}
