import { readFileSync } from 'node:fs';
import { findAccount, sandboxPassword } from '../../src/sandbox/auth/accounts';
import { runProcess } from '../../src/samples/runner/run-process';
import { rewriteBaseUrl } from '../../src/samples/runner/start-sandbox-server';
import { aboveUse, fenceAt } from './run-sample';

/** The languages the guide has a complete client in. */
export const languages = ['python', 'javascript'] as const;
export type ClientLanguage = (typeof languages)[number];

/** One caller: a GET, a POST where there is a body, a delivery to the webhook where there is a key. */
export interface Call {
  path: string;
  body?: unknown;
  key?: string;
  token?: string;
  /** Sends it so many times, with `every` seconds between a response and the next request. */
  times?: number;
  every?: number;
}

/** What a process does with one client: step after step, the calls of each at once. */
export interface Plan {
  client?: { password?: string; refresh?: string; concurrency?: number; budget?: number };
  /** Constants of the sample, in its units of seconds. */
  settings?: { mostFaults?: number; rest?: number; timeout?: number };
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

const section = 'docs/API_TROUBLESHOOTING.md#handling-429';
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

/** The client as a module; the JavaScript one has its constants replaced in the text, since an importer cannot set them. */
function clientFile(
  language: ClientLanguage,
  settings: NonNullable<Plan['settings']>,
  url: string,
): Record<string, string> {
  const fence = fenceAt(section, language);
  if (language === 'python') return { 'client.py': rewriteBaseUrl(fence.code, url) };
  let code = aboveUse(fence);
  for (const [name, value] of Object.entries(settings)) {
    const text = new RegExp(`^const ${name} = [\\d_]+;`, 'm');
    if (!text.test(code)) throw new Error(`${fence.where} has no line “const ${name} = …;”`);
    code = code.replace(text, `const ${name} = ${name === 'timeout' ? value * 1000 : value};`);
  }
  return { 'client.mjs': rewriteBaseUrl(code, url) };
}

function parse(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return null;
  }
}
