import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { accounts, ingestionToken, sandboxPassword } from '../../src/sandbox/auth/accounts';
import { defaultOptions } from '../../src/sandbox/options';

/** The time at which every case starts, in milliseconds since 1970. */
export const start = Date.parse('2026-06-01T12:00:00Z');

/** What may differ between servers; the names are Django's. */
export interface FrameworkSetUp {
  /** Middleware in front of all others. */
  firstMiddleware?: readonly string[];
  /** Middleware between the API's own and Django's. */
  middleware?: readonly string[];
  /** Whether the exception handler adds the links of integrations/django. */
  linkingHandler?: boolean;
  /** Entries of the setting REST_FRAMEWORK. */
  restFramework?: Record<string, unknown>;
  settings?: Record<string, unknown>;
}

/** What the running server can be told; see serve.py. */
export interface Steering {
  now?: number;
  reset?: boolean;
  rotate?: boolean;
}

export interface FrameworkServer {
  url: string;
  steer: (steering: Steering) => Promise<void>;
  close: () => Promise<void>;
}

/** The python3 of the project. */
export const python = process.env.FRAMEWORK_PYTHON ?? '/usr/bin/python3';

/** Starts the Django project of `project/` with the sandbox’s accounts, records and key. */
export async function startFramework(changes: FrameworkSetUp = {}): Promise<FrameworkServer> {
  const { accessLifetimeSeconds, refreshLifetimeSeconds, reportSeconds, secret, seed } =
    defaultOptions();
  const config = {
    now: start,
    secret,
    accessLifetimeSeconds,
    refreshLifetimeSeconds,
    reportSeconds,
    accounts,
    password: sandboxPassword,
    ingestionToken,
    store: seed(),
    firstMiddleware: [],
    middleware: [],
    linkingHandler: false,
    restFramework: {},
    settings: {},
    ...changes,
  };
  const child = spawn(python, ['-B', 'serve.py'], {
    cwd: path.resolve('tests/framework/project'),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let problems = '';
  child.stderr.on('data', (part: Buffer) => (problems += part.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin.write(`${JSON.stringify(config)}\n`);
  const firstLine = new Promise<string>((resolve) =>
    createInterface({ input: child.stdout }).once('line', resolve),
  );
  const line = await Promise.race([firstLine, ended]);
  if (typeof line !== 'string') {
    throw new Error(`The Django project did not start: npm run test:framework\n${problems}`);
  }
  const { port } = JSON.parse(line) as { port: number };
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    async steer(steering) {
      const body = JSON.stringify(steering);
      const response = await fetch(`${url}/test-control`, { method: 'POST', body });
      if (response.status !== 204) throw new Error(`steering failed: ${problems}`);
    },
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}
