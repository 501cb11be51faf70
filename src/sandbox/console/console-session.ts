import { limits, type Scope } from '../../contract/limits';
import { reasonPhrases } from '../../contract/http-statuses';
import { findCode } from '../../errors/recognition/find-code';
import { accounts, findAccount, tokenFor } from '../auth/accounts';
import { createSandbox, type Sandbox } from '../create-sandbox';
import { toRequest, type ConsoleRequest, type ConsoleSender } from './console-request';

/** One request with its response, as the console shows it. */
export interface ConsoleExchange {
  number: number;
  method: string;
  path: string;
  status: number;
  /** The head as `curl -i` prints it: status line and headers. */
  head: string;
  body: string;
  milliseconds: number;
}

/** How full the fullest window of a scope is. */
export interface WindowUsage {
  scope: Scope;
  used: number;
  requests: number;
  /** Seconds until the next slot frees; null where nothing is used. */
  freesIn: number | null;
}

const origin = 'http://localhost:8000';
const ipAddress = '127.0.0.1';
const maxExchanges = 10;
const successPhrases: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  301: 'Moved Permanently',
  304: 'Not Modified',
};

/** A sandbox in the page with a clock that can be moved, its accounts' tokens and its last exchanges. */
export class ConsoleSession {
  exchanges: readonly ConsoleExchange[] = [];
  private offset = 0;
  private count = 0;
  private tokens = new Map<ConsoleSender, string>();
  /** The scopes of requests since the last reset. */
  private usedScopes = new Set<Scope>();
  private sandbox: Sandbox;

  constructor(private readonly clock: () => number = Date.now) {
    this.sandbox = createSandbox({ now: () => this.now() });
  }

  /** The sandbox's time in milliseconds since 1970. */
  now(): number {
    return this.clock() + this.offset;
  }

  advance(seconds: number): void {
    this.offset += seconds * 1000;
  }

  /** Moves the clock past the lifetime of an access token: the next request with it is a 401. */
  expireTokens(): void {
    this.advance(this.sandbox.options.accessLifetimeSeconds);
  }

  /** Each account's next request gets a new token. */
  renewTokens(): void {
    this.tokens.clear();
  }

  reset(): void {
    this.offset = 0;
    this.exchanges = [];
    this.tokens.clear();
    this.usedScopes.clear();
    this.sandbox = createSandbox({ now: () => this.now() });
  }

  /** Sends a request `times` times and records the last exchange; throws InputError on input that cannot be sent. */
  async send(form: ConsoleRequest): Promise<ConsoleExchange> {
    const token = await this.tokenOf(form.sender);
    const times = Math.min(25, Math.max(1, Math.trunc(form.times) || 1));
    let exchange = await this.once(form, token);
    for (let i = 1; i < times; i++) exchange = await this.once(form, token);
    for (const { scope, used } of this.windows()) if (used > 0) this.usedScopes.add(scope);
    this.exchanges = [exchange, ...this.exchanges].slice(0, maxExchanges);
    return exchange;
  }

  /** The fullest window of each used scope among the console's callers. */
  usage(): WindowUsage[] {
    return this.windows().filter(({ scope }) => this.usedScopes.has(scope));
  }

  private windows(): WindowUsage[] {
    return limits.map(({ scope, key }) => {
      const keys = key === 'ip' ? [`ip ${ipAddress}`] : accounts.map(({ id }) => `user ${id}`);
      const windows = keys.map((each) => this.sandbox.throttle.usage(scope, each));
      const fullest = windows.reduce((a, b) => (b.used > a.used ? b : a));
      const { used, limit, freesInMs } = fullest;
      const freesIn = freesInMs === null ? null : Math.ceil(freesInMs / 1000);
      return { scope, used, requests: limit.requests, freesIn };
    });
  }

  private async tokenOf(sender: ConsoleSender): Promise<string | null> {
    const { tokens } = this.sandbox;
    const token =
      this.tokens.get(sender) ??
      (sender === 'refresh-token'
        ? await tokens.issue('refresh', findAccount('viewer').id)
        : await tokenFor(sender, tokens));
    if (token !== null) this.tokens.set(sender, token);
    return token;
  }

  private async once(form: ConsoleRequest, token: string | null): Promise<ConsoleExchange> {
    const request = toRequest(form, origin, token);
    const started = performance.now();
    const response = await this.sandbox.fetch(request, ipAddress);
    const body = await response.text();
    const milliseconds = performance.now() - started;
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`);
    const { status } = response;
    return {
      number: ++this.count,
      method: request.method,
      path: form.path,
      status,
      head: [
        `HTTP/1.1 ${status} ${successPhrases[status] ?? reasonPhrases[status] ?? ''}`.trim(),
        ...headers,
      ].join('\n'),
      body,
      milliseconds,
    };
  }
}

/** The page that explains a response, with its cause and parameters; null for a success. */
export function explanationPath({ status, head, body }: ConsoleExchange): string | null {
  if (status < 400) return status === 301 ? '/API_TROUBLESHOOTING/#missing-slash' : null;
  const found = findCode(`${head}\n\n${body}`);
  return found.kind === 'none' ? '/errors/' : found.path;
}
