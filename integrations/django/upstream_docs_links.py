"""
Adds to each error of the API a link to the page that explains it, with what the page shows about the call.

In settings.py, one line, the first of the list:

    MIDDLEWARE = ["upstream_docs_links.DocsLinks", ...]

or, where no middleware may rewrite bodies, on the exception handler of the project:

    @with_docs_links
    def envelope_handler(exc, context): ...

An envelope gets `error.docs_url`, any other JSON object `docs_url`, and every error a header `Link: <...>; rel="help"`.
The link carries what programs made: seconds, a status, a time, a request id, the name of a field. It never carries
text of the error or of the request. A failure in here leaves the response as it was.

Optional settings:

    UPSTREAM_DOCS_LINKS = {
        "SITE": "https://docs.upstream.example.com",
        "PROBLEM_JSON": True,  # RFC 9457, for clients whose Accept names application/problem+json
    }
"""

import functools
import json
import logging
import re
from datetime import datetime, timezone
from urllib.parse import quote

log = logging.getLogger(__name__)

SITE = "https://docs.upstream.example.com"
PROBLEM_JSON = "application/problem+json"

#: Codes that have a page. The tests of the docs compare them with their catalogue.
CODES = frozenset(
    [
        "authentication_failed",
        "error",
        "internal_server_error",
        "method_not_allowed",
        "not_acceptable",
        "not_found",
        "parse_error",
        "permission_denied",
        "throttled",
        "unsupported_media_type",
        "validation_error",
    ]
)

#: The code of a response outside the envelope, by its status.
STATUS_CODES = {
    400: "validation_error",
    401: "authentication_failed",
    403: "permission_denied",
    404: "not_found",
    405: "method_not_allowed",
    406: "not_acceptable",
    415: "unsupported_media_type",
    429: "throttled",
    500: "internal_server_error",
}

#: What may stand in the link, and in which form. Anything else is left out.
FORMS = {
    "wait_seconds": re.compile(r"(0|[1-9][0-9]{0,4})\Z"),
    "request_id": re.compile(r"[A-Za-z0-9._=-]{1,128}\Z"),
    "field": re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.\[\]-]{0,63}\Z"),
    "status": re.compile(r"[1-5][0-9]{2}\Z"),
    "at": re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z\Z"),
}


def docs_url(code, **facts):
    """The permanent page of a code, with the facts that fit in its fragment, which no server sees."""
    pairs = [
        f"{name}={quote(str(facts[name]), safe='')}"
        for name, form in FORMS.items()
        if name in facts and form.match(str(facts[name]))
    ]
    page = f"{_setting('SITE', SITE).rstrip('/')}/errors/{code}/"
    return page + ("#" + "&".join(pairs) if pairs else "")


class DocsLinks:
    """Middleware for every error, inside the envelope and outside: of views, middleware, routes and crashes."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code >= 400:
            _safely(self.add_link, request, response)
        return response

    def add_link(self, request, response):
        body = _json_body(response)
        code = _code_of(response.status_code, body)
        if _has_link(response):
            return
        request_id = response.get("X-Request-Id", "")
        url = docs_url(code, **_facts(response.status_code, body, request_id))
        if isinstance(body, dict):
            linked, media_type = _linked(request, response.status_code, code, body, url)
            content = json.dumps(linked, ensure_ascii=False, separators=(",", ":")).encode()
            response.content = content
            if media_type:
                response["Content-Type"] = media_type
            if response.has_header("Content-Length"):
                response["Content-Length"] = str(len(content))
            # It was of the body before.
            del response["ETag"]
        response["Link"] = _link_header(url)


def with_docs_links(handler):
    """The exception handler, with links added to its envelopes."""

    @functools.wraps(handler)
    def linked_handler(exc, context):
        response = handler(exc, context)
        if response is not None:
            _safely(_link_data, context, response)
        return response

    return linked_handler


def _link_data(context, response):
    request = context["request"]
    envelope = response.data
    code = _envelope_code(envelope)
    if code is None or _has_link(response):
        return
    url = docs_url(code, **_facts(response.status_code, envelope, _request_id(request)))
    data, media_type = _linked(request, response.status_code, code, envelope, url)
    response["Link"] = _link_header(url)
    response.data = data
    if media_type:
        response.content_type = media_type


def _linked(request, status, code, body, url):
    """The body with its link, and its media type where that changes."""
    error = body.get("error")
    if not isinstance(error, dict):
        return {**body, "docs_url": url}, None
    envelope = {**body, "error": {**error, "docs_url": url}}
    if not (_setting("PROBLEM_JSON", False) and PROBLEM_JSON in request.META.get("HTTP_ACCEPT", "")):
        return envelope, None
    problem = {
        "type": url.partition("#")[0],
        "title": code.replace("_", " ").capitalize(),
        "status": status,
        "detail": error.get("message"),
    }
    return {**problem, **envelope}, PROBLEM_JSON


def _facts(status, body, request_id):
    """What the page shows about the call."""
    error = body.get("error") if isinstance(body, dict) else None
    details = error.get("details") if isinstance(error, dict) else None
    facts = {
        "request_id": request_id,
        "status": status,
        "at": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    if isinstance(details, dict):
        wait = details.get("wait_seconds")
        if isinstance(wait, int) and 0 <= wait <= 86400:
            facts["wait_seconds"] = wait
        if error.get("code") == "validation_error":
            facts["field"] = next((name for name in details if name != "non_field_errors"), "")
    return facts


def _code_of(status, body):
    """The code of an envelope, else the one its status stands for."""
    if isinstance(body, dict) and body.get("error") == "Invalid JSON":
        return "parse_error"
    return _envelope_code(body) or STATUS_CODES.get(status, "error")


def _envelope_code(body):
    """The code of an envelope, `error` where that code has no page; None of any other body."""
    error = body.get("error") if isinstance(body, dict) else None
    code = error.get("code") if isinstance(error, dict) else None
    if not isinstance(code, str):
        return None
    return code if code in CODES else "error"


def _json_body(response):
    """The JSON of a response that can be rewritten, else None."""
    media_type = response.get("Content-Type", "").partition(";")[0].strip()
    if response.streaming or response.has_header("Content-Encoding"):
        return None
    return json.loads(response.content) if media_type == "application/json" else None


def _request_id(request):
    """The id the response will have: what a middleware keeps on the request, else the client's own."""
    for name in ("request_id", "id"):
        if isinstance(getattr(request, name, None), str):
            return getattr(request, name)
    return request.META.get("HTTP_X_REQUEST_ID", "")


def _has_link(response):
    return 'rel="help"' in response.get("Link", "")


def _link_header(url):
    return f'<{url}>; rel="help"'


def _setting(name, default):
    from django.conf import settings

    return getattr(settings, "UPSTREAM_DOCS_LINKS", {}).get(name, default)


def _safely(change, about, response):
    """Runs a change; where it fails, the response stays as it was."""
    try:
        change(about, response)
    except Exception:  # an error page must never become another error
        log.warning("no docs link for a %s response", response.status_code, exc_info=True)
