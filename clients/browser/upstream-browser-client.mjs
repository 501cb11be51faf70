/**
 * A client of the Upstream API for pages. All tabs of an origin share one login, and refresh it once.
 *
 * Needs Web Locks, IndexedDB and BroadcastChannel: a current browser, and HTTPS or localhost. Any script on the page
 * can read the tokens, so keep them on your own server where you have one.
 */
const api = 'https://api.upstream.example.com/api/v1';
const timeout = 10_000; // milliseconds for each request
const rest = 30; // seconds between two tries to refresh early
const maxRetries = 3; // of a call that failed; after a 429 only the budget counts
const refreshPath = '/auth/token/refresh/';
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

/** One request. Throws only for mistakes of the caller; `status` is null where the response is missing or cut off. */
async function send(method, path, { token, body } = {}) {
  if (!/^\/[^?#]*\/(\?[^#]*)?$/.test(path)) {
    throw new TypeError(`"${path}": start the path with / and end it with / (before a ?)`);
  }
  const requestId = crypto.randomUUID();
  const headers = new Headers({ Accept: 'application/json', 'X-Request-Id': requestId });
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const data = body === undefined ? undefined : JSON.stringify(body);
  const sentAt = unixTime();
  try {
    const response = await fetch(api + path, {
      method,
      headers,
      body: data,
      cache: 'no-store', // the browser's cache does not tell accounts apart
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const { status } = response;
    const text = await response.text();
    const id = response.headers.get('X-Request-Id') ?? requestId;
    return { status, headers: response.headers, text, body: parse(text), requestId: id, sentAt };
  } catch (error) {
    return { status: null, text: error.name, body: null, requestId, sentAt };
  }
}

/** Seconds to wait. Code on another origin cannot read Retry-After: the body tells, or an older body. */
function waitSeconds({ body, headers }) {
  const older = /available in (\d+) second/.exec(body?.detail)?.[1];
  const wait = body?.error?.details?.wait_seconds ?? headers?.get('Retry-After') ?? older;
  const seconds = Number(wait);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

/** One line for a log: status, code, details and request id, whatever the body is. */
function explain(method, path, { status, body, text, requestId }) {
  const error = body?.error;
  const what = error?.code
    ? `${error.code} ${JSON.stringify(error.details)}`
    : (error ?? body?.detail ?? text.slice(0, 100));
  return `${method} ${path}: ${status ?? 'no response,'} ${what}, X-Request-Id ${requestId}`;
}

const isFault = ({ status }) => status === null || status >= 500;
const backoff = (wait, base, attempt) => Math.max(wait, Math.min(60, base * 2 ** attempt));

/** Sleeps; throws at once where the budget does not reach. */
async function pause(seconds, deadline, why) {
  if (now() + seconds + 1 > deadline) throw new TryLater(why, seconds);
  await new Promise((resolve) => setTimeout(resolve, (seconds + Math.random()) * 1000));
}

/**
 * The record that all tabs share, after `change` in one transaction: two tabs never change it at the same time.
 * It holds access, refresh, owner; skew and lifetime as the login showed them; renewAt, expiresAt, retryAt (of a failed
 * refresh) and closedUntil (of a 429 of login or refresh) as Unix times; why, of the last failed refresh.
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

/**
 * A new access token with its times by this computer's clock, which `skew` corrects. `exp - iat` is the lifetime only
 * after a login: a refreshed token keeps the login's `iat`.
 */
function timed(access, sentAt, { skew, lifetime }) {
  const left = claimsOf(access).exp - skew - sentAt;
  // Without a usable `exp`, or where the clock has been set since the login.
  const life = left > 0 ? Math.min(left, lifetime) : lifetime;
  return { access, renewAt: sentAt + life - Math.min(60, life / 10), expiresAt: sentAt + life };
}

/** What a login leaves in the record. */
function afterLogin({ body, sentAt }) {
  const { exp, iat, user_id } = claimsOf(body.access);
  const lifetime = exp > iat ? exp - iat : Infinity; // not readable: a 401 will tell
  const times = { skew: Number.isFinite(iat) ? iat - sentAt : 0, lifetime };
  const owner = user_id ?? crypto.randomUUID();
  return { ...timed(body.access, sentAt, times), ...times, refresh: body.refresh, owner };
}

/** What a refresh leaves in the record. */
function afterRefresh(record, response, isGood) {
  const { status, body, sentAt } = response;
  if (status === 200 && body?.access) {
    const { skew, lifetime, owner, closedUntil } = record;
    const refresh = body.refresh ?? record.refresh; // a new one where rotation is on
    return { skew, lifetime, owner, closedUntil, refresh, ...timed(body.access, sentAt, record) };
  }
  if (status === 400 || status === 401) return { closedUntil: record.closedUntil }; // dead
  const { attempt = 0 } = record;
  const wait = waitSeconds(response);
  const until = unixTime() + backoff(isGood ? Math.max(wait, rest) : wait, wait || 1, attempt);
  const key = status === 429 ? 'closedUntil' : 'retryAt';
  return {
    ...record,
    [key]: until,
    attempt: attempt + 1,
    why: explain('POST', refreshPath, response),
  };
}

const isFresh = ({ access, renewAt }, refused) => access !== refused && unixTime() < renewAt;
const waitOf = ({ closedUntil = 0, retryAt = 0 }) => Math.max(closedUntil, retryAt) - unixTime();

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
      throw new Error(
        'This page needs Web Locks, IndexedDB and BroadcastChannel: open it over HTTPS or on localhost, in a current browser',
      );
    }
    this.#budget = budget;
    this.#channel = new BroadcastChannel('upstream-tokens');
    this.#channel.onmessage = ({ data }) => onChange(data);
  }

  /** Logs in for all tabs. It does not wait for a refresh under way, whose result is then dropped. */
  async login(username, password) {
    const path = '/auth/token/';
    const { closedUntil = 0 } = await shared();
    const wait = closedUntil - unixTime();
    if (wait > 0) throw new TryLater(`POST ${path}: login and refresh share one limit`, wait);
    const response = await send('POST', path, { body: { username, password } });
    const why = explain('POST', path, response);
    if (response.status === 429) {
      const seconds = waitSeconds(response) || 60;
      await shared((record) => ({ ...record, closedUntil: unixTime() + seconds }));
      throw new TryLater(why, seconds);
    }
    if (response.status !== 200 || !response.body?.access) throw new ApiError(why, response);
    this.#owner = (await shared(() => afterLogin(response))).owner;
    this.#channel.postMessage('login');
  }

  /** Forgets the tokens in all tabs. */
  async logout() {
    await shared(({ closedUntil }) => ({ closedUntil }));
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
    const { access, owner } = await this.#tokens(deadline);
    let response = await this.#call(method, path, deadline, { token: access, body });
    if (response.status === 401) {
      const renewed = await this.#tokens(deadline, access, owner);
      if (renewed.access !== access) {
        // Rejected before anything happened: safe to repeat once, with a new token.
        response = await this.#call(method, path, deadline, { token: renewed.access, body });
        // Another token would be refused too: no tab spends the login quota on one.
        const isRejected = response.status === 401;
        await shared((now) => (now.access === renewed.access ? { ...now, isRejected } : now));
      }
    }
    if (response.status >= 200 && response.status < 300) return response;
    throw new ApiError(explain(method, path, response), response);
  }

  /** The record, with an access token to send; the refused one where a new one would be refused too. */
  async #tokens(deadline, refused, owner = this.#owner) {
    let faults = 0;
    for (let hasTriedEarly = false; ;) {
      const record = await shared();
      if (!record.refresh) throw new LoginRequired('Log in');
      if (record.owner !== (owner ?? record.owner)) {
        throw new LoginRequired('Another account has logged in: reload the page');
      }
      this.#owner ??= record.owner;
      if (isFresh(record, refused) || (record.isRejected && record.access === refused))
        return record;
      const isGood = record.access !== refused && unixTime() < record.expiresAt;
      const wait = waitOf(record);
      if (isGood && (wait > 0 || hasTriedEarly)) return record;
      if (wait > 0) {
        await pause(wait, deadline, record.why ?? `POST ${refreshPath}: waiting`);
        continue;
      }
      hasTriedEarly = isGood;
      const response = await this.#renew(deadline, refused, isGood);
      if (!isGood && response && response.status !== 429 && ++faults > maxRetries) {
        throw new ApiError(
          `${explain('POST', refreshPath, response)}. ${faults} tries failed`,
          response,
        );
      }
    }
  }

  /** Refreshes unless another tab has, or is about to while this token is good. Gives a failed response, else null. */
  async #renew(deadline, refused, isGood) {
    const signal = AbortSignal.timeout(Math.max(0, deadline - now()) * 1000);
    const options = isGood ? { ifAvailable: true } : { signal };
    const work = async (lock) => {
      if (!lock) return null;
      const sent = await shared(); // it may have changed while this tab waited for the lock
      const isDue = !isFresh(sent, refused) && !(sent.isRejected && sent.access === refused);
      if (!sent.refresh || !isDue || waitOf(sent) > 0) return null;
      const response = await send('POST', refreshPath, { body: { refresh: sent.refresh } });
      let isMine = false;
      const record = await shared((current) => {
        // A login or logout meanwhile wins.
        isMine = current.refresh === sent.refresh;
        return isMine ? afterRefresh(current, response, isGood) : current;
      });
      if (isMine && !record.refresh) this.#channel.postMessage('logout');
      return isMine && record.why ? response : null;
    };
    try {
      return await navigator.locks.request('upstream-refresh', options, work);
    } catch (error) {
      if (error.name === 'TimeoutError') throw new TryLater('waiting for new tokens', 1);
      throw error;
    }
  }

  /** The response; a 429 is waited for, a fault of a GET retried. */
  async #call(method, path, deadline, options) {
    let base = null;
    let faults = 0;
    for (let attempt = 0; ; attempt += 1) {
      const response = await send(method, path, options);
      if (!isFault(response) && response.status !== 429) return response;
      const why = explain(method, path, response);
      if (isFault(response) && method !== 'GET') {
        const text = `${why}. It may have taken effect: check before you repeat it`;
        throw new ApiError(text, response);
      }
      if (isFault(response)) faults += 1;
      if (faults > maxRetries) throw new ApiError(`${why}. ${faults} tries failed`, response);
      const wait = waitSeconds(response);
      base ??= wait || 1;
      await pause(backoff(wait, base, attempt), deadline, why);
    }
  }
}
