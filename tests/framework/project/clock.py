"""The one clock of the project. It stands still until the tests move it."""

from datetime import datetime, timezone

import jwt.api_jwt
import rest_framework_simplejwt.tokens
from rest_framework.throttling import SimpleRateThrottle

_milliseconds = 0


def set_clock(milliseconds):
    global _milliseconds
    _milliseconds = milliseconds


def now():
    return datetime.fromtimestamp(_milliseconds / 1000, tz=timezone.utc)


def seconds(*_):
    return _milliseconds / 1000


class _Datetime(datetime):
    @classmethod
    def now(cls, tz=None):
        return now()


def install():
    """Makes limits and tokens follow this clock."""
    SimpleRateThrottle.timer = seconds
    jwt.api_jwt.datetime = _Datetime
    rest_framework_simplejwt.tokens.aware_utcnow = now
