import { limits, type Scope } from '../../contract/limits';
import { reasonPhrases } from '../../contract/http-statuses';
import { accounts, ingestionToken } from '../auth/accounts';
import { createSandbox, type Sandbox } from '../create-sandbox';
import { toRequest, type ConsoleRequest, type Sender } from './console-request';

/** One request with its answer, as the console shows it. */
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

/** How full one scope's window is for the console's callers together. */
export interface WindowUsage {
  scope: Scope;
  used: number;
  requests: number;
  /** Seconds until the next slot frees; null where nothing is used. */
  freesIn: number | null;
}

const usernames: Partial<Record<Sender, string>> = {
  viewer: 'viewer@acme.example',
  admin: 'admin@acme.example',
  'other-admin': 'admin@globex.example',
  superuser: 'root@upstream.example',
  'refresh-token': 'viewer@acme.example',
};
const origin = 'http://localhost:8000';
const address = '127.0.0.1';
const mostExchanges = 10;
const successPhrases: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  301: 'Moved Permanently',
  304: 'Not Modified',
};

/** A sandbox inside the page with a clock that can be moved, the tokens of its accounts and its last exchanges. It never touches the network. */
export class ConsoleSession {
  exchanges: readonly ConsoleExchange[] = [];
  private offset = 0;
  private count = 0;
  private tokens = new Map<Sender, string>();
  /** The scopes that a request has counted in since the last reset. */
  private seen = new Set<Scope>();
  private sandbox: Sandbox;

  constructor(private readonly clock: () => number = Date.now) {
    this.sandbox = createSandbox({ now: () => this.now() });
  }

  /** The sandbox's present in milliseconds since 1970. */
  now(): number {
    return this.clock() + this.offset;
  }

  /** How far the sandbox's clock is ahead, in seconds. */
  get ahead(): number {
    return this.offset / 1000;
  }

  /** Moves the clock forward. Tokens expire and windows empty by it. */
  advance(seconds: number): void {
    this.offset += seconds * 1000;
  }

  /** Moves the clock past the lifetime of an access token; the next call with the same token is a 401. */
  expireTokens(): void {
    this.advance(this.sandbox.options.accessLifetimeSeconds);
  }

  /** Forgets the tokens, so that the next call of each account signs in anew. */
  renewTokens(): void {
    this.tokens.clear();
  }

  /** Starts again: a new sandbox, the present time, no exchanges. */
  reset(): void {
    this.offset = 0;
    this.exchanges = [];
    this.tokens.clear();
    this.seen.clear();
    this.sandbox = createSandbox({ now: () => this.now() });
  }

  /** Sends a request `times` times and keeps the last answer; throws InputError on input that cannot be sent. */
  async send(form: ConsoleRequest): Promise<ConsoleExchange> {
    const token = await this.tokenOf(form.sender);
    const times = Math.min(25, Math.max(1, Math.trunc(form.times) || 1));
    let exchange = await this.once(form, token);
    for (let i = 1; i < times; i++) exchange = await this.once(form, token);
    for (const { scope, used } of this.windows()) if (used > 0) this.seen.add(scope);
    this.exchanges = [exchange, ...this.exchanges].slice(0, mostExchanges);
    return exchange;
  }

  /** Every scope that requests have counted in, with the fullest window among the console's callers. */
  usage(): WindowUsage[] {
    return this.windows().filter(({ scope }) => this.seen.has(scope));
  }

  private windows(): WindowUsage[] {
    return limits.map(({ scope, key }) => {
      const keys = key === 'ip' ? [`address ${address}`] : accounts.map(({ id }) => `user ${id}`);
      const windows = keys.map((each) => this.sandbox.throttle.usage(scope, each));
      const fullest = windows.reduce((a, b) => (b.used > a.used ? b : a));
      const { used, limit, freesInMs } = fullest;
      const freesIn = freesInMs === null ? null : Math.ceil(freesInMs / 1000);
      return { scope, used, requests: limit.requests, freesIn };
    });
  }

  private async tokenOf(sender: Sender): Promise<string | null> {
    if (sender === 'nobody') return null;
    if (sender === 'ingestion') return ingestionToken;
    const known = this.tokens.get(sender);
    if (known) return known;
    const account = accounts.find(({ username }) => username === usernames[sender]);
    const type = sender === 'refresh-token' ? 'refresh' : 'access';
    const token = await this.sandbox.tokens.issue(type, account?.id ?? 0);
    this.tokens.set(sender, token);
    return token;
  }

  private async once(form: ConsoleRequest, token: string | null): Promise<ConsoleExchange> {
    const request = toRequest(form, origin, token);
    const started = performance.now();
    const response = await this.sandbox.fetch(request, address);
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
