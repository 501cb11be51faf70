/**
 * A client of the Upstream API for pages. All tabs of an origin share one login, and refresh it once.
 *
 * Needs Web Locks, IndexedDB and BroadcastChannel: a current browser, and HTTPS or localhost. Any script on the page
 * can read the tokens, so keep them on your own server where you have one.
 */
const api = 'https://api.upstream.example.com/api/v1';
const timeout = 10_000; // milliseconds for each request
const rest = 30; // seconds between two tries to refresh early
const maxRetries = 3; // of a GET that failed; after a 429 only the budget counts
const now = () => performance.now() / 1000; // seconds, monotonic
const unixTime = () => Date.now() / 1000; // seconds

/** Nobody is logged in, or somebody else is: show the login form. */
export class LoginRequired extends Error {
  name = 'LoginRequired';
}

/** An error that retrying cannot fix, or could not; `status` is null where there was no response. */
export class ApiError extends Error {
  name = 'ApiError';
  constructor(text, { status, body, requestId }) {
    super(text);
    Object.assign(this, { status, requestId });
    this.code = body?.error?.code ?? null;
    this.details = body?.error?.details ?? null;
  }
}

/** The wait is longer than the budget: `seconds` says how long, `at` until when. */
export class TryLater extends Error {
  name = 'TryLater';
  constructor(why, seconds) {
    const whole = Math.ceil(seconds);
    const at = new Date(Date.now() + whole * 1000);
    super(`${why}: try again in ${whole} s, at ${at.toISOString()}`);
    this.seconds = whole;
    this.at = at;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null; // HTML from a proxy, or nothing
  }
}

/** The claims of a token; none where it cannot be read. */
function claimsOf(token) {
  try {
    return parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'))) ?? {};
  } catch {
    return {};
  }
}

/** Seconds to wait. Code on another origin cannot read Retry-After: the body tells, or an older body. */
function waitSeconds({ body, headers }) {
  const older = /available in (\d+) second/.exec(body?.detail)?.[1];
  const wait = body?.error?.details?.wait_seconds ?? headers?.get('Retry-After') ?? older;
  const seconds = Number(wait);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

const backoff = (wait, base, attempt) => Math.max(wait, Math.min(60, base * 2 ** attempt));

/** Sleeps; throws at once where the budget does not reach. */
async function pause(seconds, deadline, why) {
  if (now() + seconds + 1 > deadline) throw new TryLater(why, seconds);
  await new Promise((resolve) => setTimeout(resolve, (seconds + Math.random()) * 1000));
}

/**
 * One request; `status` is null where the response is missing or cut off, `why` is a line for a log. Throws only for
 * mistakes of the caller.
 */
async function send(method, path, { token, body } = {}) {
  if (!/^\/[^?#]*\/(\?[^#]*)?$/.test(path)) {
    throw new TypeError(`"${path}": start the path with / and end it with / (before a ?)`);
  }
  const requestId = crypto.randomUUID();
  const headers = new Headers({ Accept: 'application/json', 'X-Request-Id': requestId });
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const options = { method, headers, body: JSON.stringify(body), redirect: 'manual' };
  options.cache = 'no-store'; // the browser's cache does not tell accounts apart
  options.signal = AbortSignal.timeout(timeout);
  const result = { status: null, body: null, requestId, sentAt: unixTime() };
  try {
    const response = await fetch(api + path, options);
    const text = await response.text();
    const { status } = response;
    Object.assign(result, { status, headers: response.headers, text, body: parse(text) });
    result.requestId = response.headers.get('X-Request-Id') ?? requestId;
    const error = result.body?.error;
    const coded = error?.code && `${error.code} ${JSON.stringify(error.details)}`;
    result.why = `${status} ${coded ?? error ?? result.body?.detail ?? text.slice(0, 100)}`;
  } catch (error) {
    result.why = `no response, ${error.name}`;
  }
  result.why = `${method} ${path}: ${result.why}, X-Request-Id ${result.requestId}`;
  return result;
}

/**
 * The record that all tabs share, after `change` in one transaction: two tabs never change it at the same time.
 * It holds access, refresh, owner; skew and lifetime as the login showed them; and as Unix times renewAt, expiresAt,
 * retryAt (after a failed refresh), closedUntil (after a 429 of login or refresh).
 */
async function shared(change = (record) => record) {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('upstream', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('tokens');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  }).catch((cause) => {
    const text = 'IndexedDB cannot be opened: allow this site to store data (a private window?)';
    throw new Error(text, { cause });
  });
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('tokens', 'readwrite');
    const store = transaction.objectStore('tokens');
    const request = store.get('current');
    let record;
    request.onsuccess = () => {
      record = change(request.result ?? {});
      if (record !== request.result) store.put(record, 'current');
    };
    transaction.oncomplete = () => resolve(record);
    transaction.onabort = () => reject(transaction.error);
  }).finally(() => database.close());
}

/** What a login leaves in the record. */
function afterLogin(response) {
  const { exp, iat, user_id } = claimsOf(response.body.access);
  // True after a login only: a refreshed token keeps the login's `iat`.
  const lifetime = exp > iat ? exp - iat : Infinity; // not readable: a 401 will tell
  const skew = Number.isFinite(iat) ? iat - response.sentAt : 0; // the API's clock is ahead by
  return withTokens({ skew, lifetime, owner: user_id ?? crypto.randomUUID() }, response);
}

/** What a refresh leaves in the record. */
function afterRefresh(record, response, isGood) {
  const { status, why } = response;
  if (status === 200 && response.body?.access) return withTokens(record, response);
  if (status === 400 || status === 401) return withoutTokens(record); // it is dead
  const { attempt = 0 } = record;
  const wait = waitSeconds(response);
  const delay = backoff(isGood ? Math.max(wait, rest) : wait, wait || 1, attempt);
  const until = status === 429 ? 'closedUntil' : 'retryAt';
  return { ...record, [until]: unixTime() + delay, attempt: attempt + 1, why };
}

function withTokens({ skew, lifetime, owner, refresh }, { body, sentAt }) {
  const left = claimsOf(body.access).exp - skew - sentAt;
  // Without a usable `exp`, or where this clock has been set since the login.
  const life = left > 0 ? Math.min(left, lifetime) : lifetime;
  const renewAt = sentAt + life - Math.min(60, life / 10);
  const tokens = { access: body.access, refresh: body.refresh ?? refresh }; // a new one under rotation
  return { ...tokens, skew, lifetime, owner, renewAt, expiresAt: sentAt + life };
}

const withoutTokens = ({ closedUntil, why }) => ({ closedUntil, why });
const waitOf = ({ closedUntil = 0, retryAt = 0 }) => Math.max(closedUntil, retryAt) - unixTime();

/** Whether the access token is to be sent; also a refused one, where a new one was refused as well. */
const fits = ({ access, renewAt, isRejected }, refused) =>
  access === refused ? isRejected : unixTime() < renewAt;

export class UpstreamClient {
  #budget;
  #owner = null; // whose data this tab shows
  #channel;

  /**
   * `budget` is the waiting in seconds that one call may cost; `onChange` is called with "login" or "logout" when
   * another tab has logged in or out.
   */
  constructor({ budget = 60, onChange = () => undefined } = {}) {
    if (!navigator.locks || !globalThis.indexedDB || !globalThis.BroadcastChannel) {
      const needs = 'This page needs Web Locks, IndexedDB and BroadcastChannel';
      throw new Error(`${needs}: open it over HTTPS or on localhost, in a current browser`);
    }
    this.#budget = budget;
    this.#channel = new BroadcastChannel('upstream-tokens');
    this.#channel.onmessage = ({ data }) => onChange(data);
  }

  /** Logs in for all tabs. It does not wait for a refresh under way: the result of that is dropped. */
  async login(username, password) {
    const { closedUntil = 0, why } = await shared();
    const left = closedUntil - unixTime();
    if (left > 0) throw new TryLater(why, left);
    const response = await send('POST', '/auth/token/', { body: { username, password } });
    if (response.status === 429) {
      const wait = waitSeconds(response) || 60;
      const closed = { closedUntil: unixTime() + wait, why: response.why };
      await shared((record) => ({ ...record, ...closed }));
      throw new TryLater(response.why, wait);
    }
    if (response.status !== 200 || !response.body?.access) {
      throw new ApiError(response.why, response);
    }
    this.#owner = (await shared(() => afterLogin(response))).owner;
    this.#channel.postMessage('login');
  }

  /** Forgets the tokens in all tabs. */
  async logout() {
    await shared(withoutTokens);
    this.#owner = null;
    this.#channel.postMessage('logout');
  }

  get(path) {
    return this.#request('GET', path);
  }

  post(path, body) {
    return this.#request('POST', path, body);
  }

  async #request(method, path, body) {
    const deadline = now() + this.#budget;
    const { access, owner } = await this.#tokens(deadline, null, this.#owner);
    let response = await this.#call(method, path, deadline, { token: access, body });
    if (response.status === 401) {
      const { access: token } = await this.#tokens(deadline, access, owner);
      if (token !== access) {
        // Rejected before anything happened: safe to repeat once, with a new token.
        response = await this.#call(method, path, deadline, { token, body });
        // Where that is refused too, no tab spends the login quota on yet another one.
        const isRejected = response.status === 401;
        await shared((record) => (record.access === token ? { ...record, isRejected } : record));
      }
    }
    if (response.status >= 200 && response.status < 300) return response;
    throw new ApiError(response.why, response);
  }

  /** The record, with a token to send; renewed where it is due. */
  async #tokens(deadline, refused, owner) {
    for (let hasTried = false; ;) {
      const record = await shared();
      if (!record.refresh) throw new LoginRequired('Log in');
      owner ??= record.owner;
      this.#owner ??= owner;
      if (record.owner !== owner) {
        throw new LoginRequired('Another account has logged in: reload the page');
      }
      const isGood = record.access !== refused && unixTime() < record.expiresAt;
      const wait = waitOf(record);
      if (fits(record, refused) || (isGood && (wait > 0 || hasTried))) return record;
      if (wait > 0) await pause(wait, deadline, record.why);
      else await this.#renew(deadline, refused, isGood);
      hasTried = true;
    }
  }

  /** Refreshes once for all tabs. Where another tab does and this token is good meanwhile, it does not wait. */
  async #renew(deadline, refused, isGood) {
    const signal = AbortSignal.timeout(Math.max(0, deadline - now()) * 1000);
    const options = isGood ? { ifAvailable: true } : { signal };
    const renew = async (lock) => {
      // It may have changed while this tab waited for the lock.
      const sent = lock ? await shared() : {};
      if (!sent.refresh || fits(sent, refused) || waitOf(sent) > 0) return;
      const response = await send('POST', '/auth/token/refresh/', {
        body: { refresh: sent.refresh },
      });
      const record = await shared((current) =>
        // A login or logout meanwhile wins.
        current.refresh === sent.refresh ? afterRefresh(current, response, isGood) : current,
      );
      if (!record.refresh) this.#channel.postMessage('logout');
    };
    await navigator.locks.request('upstream-refresh', options, renew).catch((error) => {
      throw error.name === 'TimeoutError' ? new TryLater('waiting for new tokens', 1) : error;
    });
  }

  /** The response. A 429 is waited for, a fault of a GET retried. */
  async #call(method, path, deadline, options) {
    let base = null;
    let faults = 0;
    for (let attempt = 0; ; attempt += 1) {
      const response = await send(method, path, options);
      const { status, why } = response;
      const isFault = status === null || status >= 500;
      if (!isFault && status !== 429) return response;
      if (isFault && method !== 'GET') {
        throw new ApiError(
          `${why}. It may have taken effect: check before you repeat it`,
          response,
        );
      }
      if (isFault) faults += 1;
      if (faults > maxRetries) throw new ApiError(`${why}. ${faults} tries failed`, response);
      const wait = waitSeconds(response);
      base ??= wait || 1;
      await pause(backoff(wait, base, attempt), deadline, why);
    }
  }
}
