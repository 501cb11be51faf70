"""A client of the Upstream API: waits, queues, refreshes, and repeats only what is safe.

Needs Python 3.9 and `requests`. Run as a program it counts your claims:
UPSTREAM_USERNAME and UPSTREAM_PASSWORD hold the account, UPSTREAM_TOKENS the file that keeps its tokens.
"""
import base64
import json
import math
import os
import random
import re
import threading
import time
import uuid
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

import requests

API = "https://api.upstream.example.com/api/v1"
TIMEOUT = 10  # seconds to connect, and between two parts of a response
MAX_FAULTS, REST = 5, 30  # the circuit of a scope opens after 5 faults in a row, for 30 s
MAX_RETRIES = 3  # of a call that failed; after a 429 only the budget counts

# The rate limit that counts a call, by the first part of its path; every other call counts as `user`.
SCOPES = {"auth": "authentication", "uploads": "bulk_operation", "claims": "read_only",
          "drift-events": "read_only", "ingest": "anon"}
WRITE_SCOPES = {"reports": "report_generation", "alerts": "write_operation"}
NO_RESPONSE = (requests.Timeout, requests.ConnectionError, requests.exceptions.ChunkedEncodingError)


class ApiError(Exception):
    """An error that retrying cannot fix, or could not; `response` is None where there was none."""

    def __init__(self, text, response=None):
        super().__init__(text)
        self.response = response


class TryLater(Exception):
    """The wait is longer than the budget; `seconds` says how long it is."""

    def __init__(self, why, seconds):
        self.seconds = math.ceil(seconds)
        at = datetime.now(timezone.utc) + timedelta(seconds=self.seconds)
        super().__init__(f"{why}: try again in {self.seconds} s, at {at:%Y-%m-%d %H:%M:%S} UTC")


def scope_of(method, path):
    """The scope that counts a call. Calls of one scope hold back together after a 429."""
    first = path.split("/")[1]
    writes = None if method == "GET" else WRITE_SCOPES.get(first)
    return writes or SCOPES.get(first, "user")


def parse(response):
    """The body as a dict; empty where it is HTML, a list or nothing."""
    try:
        body = response.json()
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def wait_seconds(response):
    """Seconds to wait: from the envelope, Retry-After or an older body; 0 where none tells."""
    body = parse(response)
    error = body.get("error")
    details = error.get("details") if isinstance(error, dict) else None
    older = re.search(r"available in (\d+) second", str(body.get("detail")))
    for wait in (
        details.get("wait_seconds") if isinstance(details, dict) else None,
        response.headers.get("Retry-After"),
        older and older[1],
    ):
        if isinstance(wait, int) or (isinstance(wait, str) and wait.isdigit()):
            return max(0, int(wait))
    return 0


def explain(method, path, response, request_id):
    """One line for a log: status, code, details and request id, whatever the body is."""
    body = parse(response)
    error = body.get("error")
    if isinstance(error, dict):
        text = f"{error.get('code')} {json.dumps(error.get('details'))}"
    else:
        text = error or body.get("detail") or response.text[:100]
    request_id = response.headers.get("X-Request-Id", request_id)
    return f"{method} {path}: {response.status_code} {text}, X-Request-Id {request_id}"


def lifetime(token, response):
    """Seconds a token lives that `response` brought: `exp` minus that response's Date.

    Not `exp` minus `iat`: a refreshed token keeps the `iat` of the login.
    """
    try:
        part = token.split(".")[1]
        exp = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))["exp"]
        return exp - parsedate_to_datetime(response.headers["Date"]).timestamp()
    except (IndexError, KeyError, TypeError, ValueError):
        return math.inf  # not readable: a 401 will tell


class TokenFile:
    """Keeps tokens between runs, for one program at a time: a file that only its user may read.

    A program that starts more than 5 times an hour needs it: login and refresh share 5 calls an hour.
    """

    def __init__(self, path):
        self._path = os.fspath(path)

    @contextmanager
    def lock(self, deadline=math.inf):
        """One program at a time; raises TryLater where the deadline comes first."""
        import fcntl  # not on Windows: keep the tokens in a service of your own there

        with open(os.open(self._path + ".lock", os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
            while True:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    if time.monotonic() > deadline:
                        raise TryLater("waiting for another program's new tokens", 1) from None
                    time.sleep(0.05 + 0.05 * random.random())
            yield

    def load(self):
        try:
            with open(self._path, encoding="utf-8") as file:
                return json.load(file)
        except (OSError, ValueError):
            return {}

    def save(self, tokens):
        new = f"{self._path}.{os.getpid()}.new"
        with open(os.open(new, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as file:
            json.dump(tokens, file)
        os.replace(new, self._path)  # a crash leaves the old or the new file, never half of one


class TokensInMemory:
    """The store where none is given: the program itself."""

    def __init__(self, refresh=None):
        self._tokens = {"refresh": refresh} if refresh else {}

    @contextmanager
    def lock(self, deadline=math.inf):
        yield

    def load(self):
        return self._tokens

    def save(self, tokens):
        self._tokens = tokens


class UpstreamClient:
    def __init__(self, username, password, tokens=None, concurrency=4, budget=60):
        self._credentials = {"username": username, "password": password}
        self._store = tokens or TokensInMemory()
        self._budget = budget  # seconds of waiting that one call may cost
        self._http = requests.Session()
        self._tokens = {}  # access, refresh, and as Unix times: renew_at, expires_at
        self._login_error = None  # of a login that was refused, so that it is not tried again
        self._rejected = None  # a new token that was refused: another one would be too
        self._slots = threading.Semaphore(concurrency)
        self._renewal, self._state = threading.Lock(), threading.Lock()
        self._closed = {}  # scope -> when calls may be sent again
        self._faults = {}  # scope -> faults in a row

    def get(self, path):
        return self._request("GET", path)

    def post(self, path, body):
        return self._request("POST", path, body)

    def ingest(self, payload, key, token):
        """Pushes data in; the same key makes a repetition harmless."""
        path, deadline = "/ingest/webhook/", time.monotonic() + self._budget
        return self._checked("POST", path, self._call("POST", path, deadline, token, payload, key))

    def wait_for_report(self, report_id, every=30):
        """Polls a report until it is done. The budget holds for each poll, not for the report."""
        while True:
            report = self.get(f"/reports/{report_id}/").json()
            if report["status"] != "running":
                return report
            time.sleep(every)

    def _request(self, method, path, body=None):
        deadline = time.monotonic() + self._budget
        token = self._token(deadline)
        response = self._call(method, path, deadline, token, body)
        if response.status_code == 401 and token != self._rejected:
            # Rejected before anything happened: safe to repeat once, with a new token.
            token = self._token(deadline, token)
            response = self._call(method, path, deadline, token, body)
            if response.status_code == 401:
                self._rejected = token  # do not spend the login quota on yet another one
        return self._checked(method, path, response)

    def _checked(self, method, path, response):
        if 200 <= response.status_code < 300:
            return response
        raise ApiError(explain(method, path, response, None), response)

    def _token(self, deadline, refused=None):
        """An access token to send. One renewal at a time; who waited finds the new token."""
        if not self._renewal.acquire(timeout=max(0, deadline - time.monotonic())):
            raise TryLater("waiting for new tokens", 1)
        try:
            if not self._fits(refused):
                with self._store.lock(deadline):
                    self._tokens = self._store.load()  # another program may have renewed them
                    if not self._fits(refused):
                        self._renew(deadline, refused)
            return self._tokens["access"]
        finally:
            self._renewal.release()

    def _fits(self, refused):
        access = self._tokens.get("access")
        return access and access != refused and time.time() < self._tokens.get("renew_at", 0)

    def _renew(self, deadline, refused):
        if self._login_error:  # a new one for each thread, with a traceback of its own
            raise ApiError(str(self._login_error), self._login_error.response)
        access = self._tokens.get("access")
        is_early = access and access != refused and time.time() < self._tokens.get("expires_at", 0)
        try:
            self._keep(self._obtain(deadline, max_retries=0 if is_early else MAX_RETRIES))
        except (ApiError, TryLater):
            if not is_early or self._login_error:
                raise
            self._tokens["renew_at"] = time.time() + REST  # the token is still good

    def _obtain(self, deadline, max_retries):
        """The response to a refresh, else to a login. Both are safe to repeat."""
        path, response = "/auth/token/refresh/", None
        if self._tokens.get("refresh"):
            body = {"refresh": self._tokens["refresh"]}
            response = self._call("POST", path, deadline, body=body, max_retries=max_retries)
        if response is None or response.status_code == 401:  # no refresh token, or a dead one
            path = "/auth/token/"
            response = self._call(
                "POST", path, deadline, body=self._credentials, max_retries=max_retries)
        if response.status_code != 200 or not parse(response).get("access"):
            error = ApiError(explain("POST", path, response, None), response)
            if response.status_code in (400, 401):
                self._login_error = error
            raise error
        return response

    def _keep(self, response):
        tokens = parse(response)
        life = lifetime(tokens["access"], response)
        sent = time.time() - response.elapsed.total_seconds()
        self._tokens = {
            "access": tokens["access"],
            # A new one comes with a login, and with each refresh where rotation is on.
            "refresh": tokens.get("refresh") or self._tokens.get("refresh"),
            "renew_at": sent + life - min(60, life / 10),
            "expires_at": sent + life,
        }
        self._store.save(self._tokens)

    def _call(self, method, path, deadline, token=None, body=None, key=None, max_retries=MAX_RETRIES):
        if not re.match(r"^/[^?#]*/(\?[^#]*)?$", path):
            raise ValueError(f"{path!r}: start the path with / and end it with / (before a ?)")
        data = None if body is None else json.dumps(body, allow_nan=False).encode()
        scope, is_safe = scope_of(method, path), method == "GET" or key or path.startswith("/auth/")
        why, until, base, attempt, faults = f"{method} {path}: waiting", 0, None, 0, 0
        while True:
            self._pause(scope, until, deadline, why)
            if not self._slots.acquire(timeout=max(0, deadline - time.monotonic())):
                raise TryLater(f"{method} {path}: too many calls at once", 1)
            try:
                if not self._admit(scope):
                    continue  # the scope was closed while this call stood in the queue
                request_id = str(uuid.uuid4())
                headers = {"Accept": "application/json", "X-Request-Id": request_id}
                if data is not None:
                    headers["Content-Type"] = "application/json"
                if token:
                    headers["Authorization"] = f"Bearer {token}"
                if key:
                    headers["X-Idempotency-Key"] = key
                try:
                    response = self._http.request(
                        method, API + path, headers=headers, data=data,
                        timeout=TIMEOUT, allow_redirects=False)
                    is_fault = response.status_code >= 500
                except NO_RESPONSE as error:
                    response, is_fault = None, True
                    why = f"{method} {path}: no response, {type(error).__name__}, X-Request-Id {request_id}"
                self._record(scope, is_fault)
            finally:
                self._slots.release()
            if not is_fault and response.status_code != 429:
                return response
            if response is not None:
                why = explain(method, path, response, request_id)
            faults += is_fault
            if is_fault and not is_safe:
                raise ApiError(f"{why}. It may have taken effect: check before you repeat it", response)
            if faults > max_retries:
                raise ApiError(f"{why}. {faults} tries failed", response)
            wait = 0 if response is None else wait_seconds(response)
            base = base or wait or 1
            now = time.monotonic()
            until = now + max(wait, min(60, base * 2**attempt))
            attempt += 1
            if not is_fault:
                with self._state:
                    self._closed[scope] = max(self._closed.get(scope, 0), now + wait)

    def _pause(self, scope, until, deadline, why):
        while True:
            end = max(until, self._closed.get(scope, 0))
            seconds = end - time.monotonic()
            if seconds <= 0:
                return
            if end + 1 > deadline:
                faults = self._faults.get(scope, 0)
                rests = f"{faults} faults in a row, so calls of {scope} rest"
                raise TryLater(rests if faults >= MAX_FAULTS else why, seconds)
            time.sleep(seconds + random.random())

    def _admit(self, scope):
        """Whether a call may go now. Where the circuit is half-open, one does: the trial."""
        with self._state:
            now = time.monotonic()
            if self._closed.get(scope, 0) > now:
                return False
            if self._faults.get(scope, 0) >= MAX_FAULTS:
                self._closed[scope] = now + REST
            return True

    def _record(self, scope, is_fault):
        with self._state:
            before = self._faults.get(scope, 0)
            self._faults[scope] = before + 1 if is_fault else 0
            if self._faults[scope] >= MAX_FAULTS:
                self._closed[scope] = time.monotonic() + REST
            elif before >= MAX_FAULTS:
                self._closed[scope] = 0  # the trial succeeded


if __name__ == "__main__":
    client = UpstreamClient(
        os.environ["UPSTREAM_USERNAME"],
        os.environ["UPSTREAM_PASSWORD"],
        tokens=TokenFile(os.environ.get("UPSTREAM_TOKENS", "upstream-tokens.json")),
    )
    try:
        print(client.get("/claims/?page_size=10").json()["count"], "claims")
    except (ApiError, TryLater) as error:
        raise SystemExit(str(error))
