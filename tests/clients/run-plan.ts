import { readFileSync } from 'node:fs';
import { findAccount, sandboxPassword } from '../../src/sandbox/auth/accounts';
import { runProcess } from '../../src/samples/runner/run-process';
import { rewriteBaseUrl } from '../../src/samples/runner/start-sandbox-server';

/** The languages of the reference clients. */
export const languages = ['python', 'javascript'] as const;
export type ClientLanguage = (typeof languages)[number];

/** One caller: a GET, a POST where there is a body, a delivery to the webhook where there is a key. */
export interface Call {
  path: string;
  body?: unknown;
  key?: string;
  token?: string;
  /** Waits for this report instead. */
  report?: number;
  /** Sends it so many times, with `every` seconds between an answer and the next. */
  times?: number;
  every?: number;
}

/** What a process does with one client: step after step, the calls of each at once. */
export interface Plan {
  client?: {
    password?: string;
    concurrency?: number;
    budget?: number;
    /** What its store holds at the start; times are Unix times in seconds. */
    tokens?: { access?: string; refresh: string; renew_at?: number; expires_at?: number };
    /** Keeps the tokens in this file instead. */
    file?: string;
  };
  /** Constants of the client, in seconds; `staleLock` is of the JavaScript one alone. */
  settings?: { maxFaults?: number; rest?: number; timeout?: number; staleLock?: number };
  steps: { after?: number; calls: Call[] }[];
}

/** How one call ended. */
export interface Outcome {
  call: string;
  status?: number;
  error?: string;
  text?: string;
  /** The seconds that TryLater names. */
  wait?: number | null;
  /** How long it took, in seconds. */
  took: number;
}

const { username } = findAccount('admin');

/** Runs a plan with the guide's client in a process of its own; rejects where the process fails. */
export async function runPlan(
  language: ClientLanguage,
  url: string,
  plan: Plan,
): Promise<{ outcomes: Outcome[]; kept: string[] }> {
  const client = { username, password: sandboxPassword, ...plan.client };
  const env = { PLAN: JSON.stringify({ ...plan, client }) };
  const files = clientFile(language, plan.settings ?? {}, url);
  const driver = readFileSync(
    `tests/clients/drive.${language === 'python' ? 'py' : 'mjs'}`,
    'utf8',
  );
  const { exit, output } = await runProcess(language, driver, env, 40, { files });
  const lines = output.trim().split('\n').map(parse);
  if (exit !== 0 || lines.includes(null))
    throw new Error(`The ${language} process ended with ${String(exit)}:\n${output}`);
  return {
    outcomes: lines.flatMap((line) => (line && 'call' in line ? [line as unknown as Outcome] : [])),
    kept: lines.flatMap((line) => (line && 'kept' in line ? [String(line.kept)] : [])),
  };
}

/** The client’s file, aimed at `url`; the JavaScript one has its constants replaced in its text, since no importer can. */
export function clientFile(
  language: ClientLanguage,
  settings: NonNullable<Plan['settings']>,
  url: string,
): Record<string, string> {
  if (language === 'python') {
    const file = readFileSync('clients/python/upstream_client.py', 'utf8');
    return { 'upstream_client.py': rewriteBaseUrl(file, url) };
  }
  let code = readFileSync('clients/javascript/upstream-client.mjs', 'utf8');
  for (const [name, value] of Object.entries(settings)) {
    const text = new RegExp(`^const ${name} = [\\d_]+;`, 'm');
    if (!text.test(code)) throw new Error(`The JavaScript client has no line “const ${name} = …;”`);
    code = code.replace(text, `const ${name} = ${name === 'timeout' ? value * 1000 : value};`);
  }
  return { 'upstream-client.mjs': rewriteBaseUrl(code, url) };
}

function parse(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return null;
  }
}
