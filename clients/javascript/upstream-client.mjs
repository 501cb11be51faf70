/**
 * A client of the Upstream API: waits, queues, refreshes, and repeats only what is safe.
 *
 * Needs Node 18. Run as a program it counts your claims: UPSTREAM_USERNAME and UPSTREAM_PASSWORD hold the account,
 * UPSTREAM_TOKENS the file that keeps its tokens.
 */
import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const api = 'https://api.upstream.example.com/api/v1';
const timeout = 10_000; // milliseconds for each request
const maxFaults = 5; // the circuit of a scope opens after 5 faults in a row …
const rest = 30; // … for 30 s
const maxRetries = 3; // of a call that failed; after a 429 only the budget counts
const staleLock = 60; // seconds after which an untouched lock is one that a crash left
const now = () => performance.now() / 1000; // seconds, monotonic
const unixTime = () => Date.now() / 1000; // seconds

/** The rate limit that counts a call, by the first part of its path; every other call counts as `user`. */
const scopes = {
  auth: 'authentication',
  uploads: 'bulk_operation',
  claims: 'read_only',
  'drift-events': 'read_only',
  ingest: 'anon',
};
const writeScopes = { reports: 'report_generation', alerts: 'write_operation' };

/** An error that retrying cannot fix, or could not; `response` is null where there was none. */
export class ApiError extends Error {
  name = 'ApiError';
  constructor(text, response) {
    super(text);
    this.response = response;
  }
}

/** The wait is longer than the budget; `seconds` says how long it is. */
export class TryLater extends Error {
  name = 'TryLater';
  constructor(why, seconds) {
    const whole = Math.ceil(seconds);
    const at = new Date(Date.now() + whole * 1000).toISOString();
    super(`${why}: try again in ${whole} s, at ${at}`);
    this.seconds = whole;
  }
}

/** The scope that counts a call. Calls of one scope hold back together after a 429. */
export function scopeOf(method, path) {
  const [, first] = path.split('/');
  return (method !== 'GET' && writeScopes[first]) || scopes[first] || 'user';
}

/** Status, headers, text, and the body where it is JSON (else null). */
async function read(response) {
  const text = await response.text();
  let body = null;
  try {
    body = JSON.parse(text);
  } catch {
    // HTML from a proxy, or nothing
  }
  return { status: response.status, headers: response.headers, text, body };
}

/** Seconds to wait: from the envelope, Retry-After or an older body; 0 where none tells. */
function waitSeconds({ body, headers }) {
  const older = /available in (\d+) second/.exec(body?.detail)?.[1];
  const wait = body?.error?.details?.wait_seconds ?? headers.get('Retry-After') ?? older;
  const seconds = Number(wait);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

/** One line for a log: status, code, details and request id, whatever the body is. */
function explain(method, path, { status, headers, body, text }, requestId) {
  const error = body?.error;
  const what = error?.code
    ? `${error.code} ${JSON.stringify(error.details)}`
    : (error ?? body?.detail ?? text.slice(0, 100));
  return `${method} ${path}: ${status} ${what}, X-Request-Id ${headers.get('X-Request-Id') ?? requestId}`;
}

/**
 * Seconds a token lives that a response brought: `exp` minus that response's Date.
 * Not `exp` minus `iat`: a refreshed token keeps the `iat` of the login.
 */
function lifetime(token, headers) {
  try {
    const { exp } = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
    const life = exp - Date.parse(headers.get('Date')) / 1000;
    return Number.isFinite(life) ? life : Infinity;
  } catch {
    return Infinity; // not readable: a 401 will tell
  }
}

/**
 * Keeps tokens between runs, for one program at a time: a file that only its user may read. A program that starts more
 * than 5 times an hour needs it: login and refresh share 5 calls an hour.
 */
export class TokenFile {
  #path;
  constructor(path) {
    this.#path = path;
  }

  /** Runs `work` while no other program does; touches its lock meanwhile, since a renewal may wait for hours. */
  async locked(work) {
    const lock = `${this.#path}.lock`;
    const mine = randomUUID();
    for (;;) {
      try {
        await writeFile(lock, mine, { flag: 'wx', mode: 0o600 });
        break;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
        const since = await stat(lock).then(
          ({ mtimeMs }) => mtimeMs,
          () => Date.now(),
        );
        if (Date.now() - since > staleLock * 1000) await rm(lock, { force: true });
        // A program that has given up waiting may end.
        else await sleep(50 + 50 * Math.random(), undefined, { ref: false });
      }
    }
    const touch = () => utimes(lock, new Date(), new Date()).catch(() => undefined);
    const touching = setInterval(touch, (staleLock * 1000) / 3).unref();
    try {
      return await work();
    } finally {
      clearInterval(touching);
      // Another program has it where this one stood still for long, as on a closed laptop.
      const owner = await readFile(lock, 'utf8').catch(() => null);
      if (owner === mine) await rm(lock, { force: true });
    }
  }

  load() {
    return readFile(this.#path, 'utf8')
      .then(JSON.parse)
      .catch(() => ({}));
  }

  async save(tokens) {
    const file = `${this.#path}.${process.pid}.new`;
    await writeFile(file, JSON.stringify(tokens), { mode: 0o600 });
    await rename(file, this.#path); // a crash leaves the old or the new file, never half of one
  }
}

/** The store where none is given: the program itself. */
export class TokensInMemory {
  #tokens;
  constructor(refresh) {
    this.#tokens = refresh ? { refresh } : {};
  }
  locked(work) {
    return work();
  }
  async load() {
    return this.#tokens;
  }
  async save(tokens) {
    this.#tokens = tokens;
  }
}

export class UpstreamClient {
  #credentials;
  #store;
  #concurrency;
  #budget;
  #tokens = {}; // access, refresh, and as Unix times: renewAt, expiresAt
  #renewal = null; // the promise that all callers share while a renewal runs
  #loginError = null; // of a login that was refused, so that it is not tried again
  #rejected = null; // a new token that was refused: another one would be too
  #active = 0;
  #queue = [];
  #closed = new Map(); // scope -> when calls may be sent again
  #faults = new Map(); // scope -> faults in a row

  /** `tokens` is the store that keeps them; `budget` is the waiting in seconds that one call may cost. */
  constructor({ username, password, tokens = new TokensInMemory(), concurrency = 4, budget = 60 }) {
    this.#credentials = { username, password };
    this.#store = tokens;
    this.#concurrency = concurrency;
    this.#budget = budget;
  }

  get(path) {
    return this.#request('GET', path);
  }

  post(path, body) {
    return this.#request('POST', path, body);
  }

  /** Pushes data in; the same key makes a repetition harmless. */
  async ingest(payload, key, token) {
    const path = '/ingest/webhook/';
    const options = { token, body: payload, key };
    return this.#checked(
      'POST',
      path,
      await this.#call('POST', path, now() + this.#budget, options),
    );
  }

  /** Polls a report until it is done. The budget holds for each poll, not for the report. */
  async waitForReport(id, every = 30) {
    for (;;) {
      const { body } = await this.get(`/reports/${id}/`);
      if (body.status !== 'running') return body;
      await sleep(every * 1000);
    }
  }

  async #request(method, path, body) {
    const deadline = now() + this.#budget;
    const token = await this.#token(deadline);
    let response = await this.#call(method, path, deadline, { token, body });
    if (response.status === 401 && token !== this.#rejected) {
      // Rejected before anything happened: safe to repeat once, with a new token.
      const renewed = await this.#token(deadline, token);
      response = await this.#call(method, path, deadline, { token: renewed, body });
      // Do not spend the login quota on yet another one.
      if (response.status === 401) this.#rejected = renewed;
    }
    return this.#checked(method, path, response);
  }

  #checked(method, path, response) {
    if (response.status >= 200 && response.status < 300) return response;
    throw new ApiError(explain(method, path, response), response);
  }

  /** An access token to send. Callers at the same time share one renewal. */
  async #token(deadline, refused = null) {
    if (!this.#fits(refused)) {
      // A renewal has a deadline of its own: callers with more or less time share it.
      this.#renewal ??= this.#store
        .locked(async () => {
          this.#tokens = await this.#store.load(); // another program may have renewed them
          if (!this.#fits(refused)) await this.#renew(now() + this.#budget, refused);
        })
        .finally(() => {
          this.#renewal = null;
        });
      await within(this.#renewal, deadline, 'waiting for new tokens');
    }
    return this.#tokens.access;
  }

  #fits(refused) {
    const { access, renewAt } = this.#tokens;
    return access !== undefined && access !== refused && unixTime() < renewAt;
  }

  async #renew(deadline, refused) {
    if (this.#loginError) throw this.#loginError;
    const { access, expiresAt } = this.#tokens;
    const isEarly = access !== undefined && access !== refused && unixTime() < expiresAt;
    try {
      await this.#keep(await this.#obtain(deadline, isEarly ? 0 : maxRetries));
    } catch (error) {
      const isPassing = error instanceof ApiError || error instanceof TryLater;
      if (!isEarly || !isPassing || this.#loginError) throw error;
      this.#tokens.renewAt = unixTime() + rest; // the token is still good
    }
  }

  /** The response to a refresh, else to a login. Both are safe to repeat. */
  async #obtain(deadline, retries) {
    let path = '/auth/token/refresh/';
    let response = null;
    if (this.#tokens.refresh) {
      const body = { refresh: this.#tokens.refresh };
      response = await this.#call('POST', path, deadline, { body, retries });
    }
    if (response === null || response.status === 401) {
      // no refresh token, or a dead one
      path = '/auth/token/';
      response = await this.#call('POST', path, deadline, { body: this.#credentials, retries });
    }
    if (response.status !== 200 || !response.body?.access) {
      const error = new ApiError(explain('POST', path, response), response);
      if (response.status === 400 || response.status === 401) this.#loginError = error;
      throw error;
    }
    return response;
  }

  async #keep({ body, headers, sentAt }) {
    const life = lifetime(body.access, headers);
    this.#tokens = {
      access: body.access,
      // A new one comes with a login, and with each refresh where rotation is on.
      refresh: body.refresh ?? this.#tokens.refresh,
      renewAt: sentAt + life - Math.min(60, life / 10),
      expiresAt: sentAt + life,
    };
    await this.#store.save(this.#tokens);
  }

  async #call(method, path, deadline, { token, body, key, retries = maxRetries } = {}) {
    if (!/^\/[^?#]*\/(\?[^#]*)?$/.test(path)) {
      throw new TypeError(`"${path}": start the path with / and end it with / (before a ?)`);
    }
    const headers = { Accept: 'application/json' };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (key) headers['X-Idempotency-Key'] = key;
    // Mistakes of our own are raised here, before anything is sent.
    const data = body === undefined ? undefined : JSON.stringify(body);
    new Headers(headers);
    const scope = scopeOf(method, path);
    const isSafe = method === 'GET' || key !== undefined || path.startsWith('/auth/');
    let why = `${method} ${path}: waiting`;
    let until = 0;
    let base = null;
    let faults = 0;
    for (let attempt = 0; ;) {
      await this.#pause(scope, until, deadline, why);
      const requestId = randomUUID();
      const response = await this.#inQueue(deadline, `${method} ${path}`, async () => {
        // It may have been closed while this call stood in the queue.
        if (!this.#admit(scope)) return 'closed';
        const sent = { ...headers, 'X-Request-Id': requestId };
        const signal = AbortSignal.timeout(timeout);
        const sentAt = unixTime();
        let received = null;
        try {
          const options = { method, headers: sent, body: data, redirect: 'manual', signal };
          received = { ...(await read(await fetch(api + path, options))), sentAt };
          why = explain(method, path, received, requestId);
        } catch (error) {
          why = `${method} ${path}: no response, ${error.cause?.code ?? error.name}, X-Request-Id ${requestId}`;
        }
        this.#record(scope, received === null || received.status >= 500);
        return received;
      });
      if (response === 'closed') continue;
      const isFault = response === null || response.status >= 500;
      if (!isFault && response.status !== 429) return response;
      if (isFault && !isSafe) {
        throw new ApiError(
          `${why}. It may have taken effect: check before you repeat it`,
          response,
        );
      }
      if (isFault) faults += 1;
      if (faults > retries) throw new ApiError(`${why}. ${faults} tries failed`, response);
      const wait = response === null ? 0 : waitSeconds(response);
      base ??= wait || 1;
      until = now() + Math.max(wait, Math.min(60, base * 2 ** attempt));
      attempt += 1;
      if (!isFault) this.#closed.set(scope, Math.max(this.#closed.get(scope) ?? 0, now() + wait));
    }
  }

  /** Sleeps until the wait is over; throws at once where the budget does not reach. */
  async #pause(scope, until, deadline, why) {
    for (;;) {
      const end = Math.max(until, this.#closed.get(scope) ?? 0);
      const seconds = end - now();
      if (seconds <= 0) return;
      if (end + 1 > deadline) {
        const faults = this.#faults.get(scope) ?? 0;
        const rests = `${faults} faults in a row, so calls of ${scope} rest`;
        throw new TryLater(faults >= maxFaults ? rests : why, seconds);
      }
      await sleep((seconds + Math.random()) * 1000);
    }
  }

  async #inQueue(deadline, what, run) {
    while (this.#active >= this.#concurrency) {
      const turn = new Promise((resolve) => this.#queue.push(resolve));
      await within(turn, deadline, `${what}: too many calls at once`);
    }
    this.#active += 1;
    try {
      return await run();
    } finally {
      this.#active -= 1;
      // Each that waits looks again; who gave up meanwhile takes no turn.
      for (const wake of this.#queue.splice(0)) wake();
    }
  }

  /** Whether a call may go now. Where the circuit is half-open, one does: the trial. */
  #admit(scope) {
    if ((this.#closed.get(scope) ?? 0) > now()) return false;
    if ((this.#faults.get(scope) ?? 0) >= maxFaults) this.#closed.set(scope, now() + rest);
    return true;
  }

  #record(scope, isFault) {
    const before = this.#faults.get(scope) ?? 0;
    this.#faults.set(scope, isFault ? before + 1 : 0);
    if (isFault && before + 1 >= maxFaults) this.#closed.set(scope, now() + rest);
    else if (!isFault && before >= maxFaults) this.#closed.delete(scope); // the trial succeeded
  }
}

/** What the promise gives, or TryLater where the deadline comes first. */
async function within(promise, deadline, why) {
  const end = new AbortController();
  const late = sleep(Math.max(0, deadline - now()) * 1000, undefined, { signal: end.signal }).then(
    () => {
      throw new TryLater(why, 1);
    },
  );
  late.catch(() => undefined); // ended below
  try {
    return await Promise.race([promise, late]);
  } finally {
    end.abort();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const client = new UpstreamClient({
    username: process.env.UPSTREAM_USERNAME,
    password: process.env.UPSTREAM_PASSWORD,
    tokens: new TokenFile(process.env.UPSTREAM_TOKENS ?? 'upstream-tokens.json'),
  });
  try {
    const { body } = await client.get('/claims/?page_size=10');
    console.log(body.count, 'claims');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
