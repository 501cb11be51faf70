"""
Serves the API on a free port of 127.0.0.1, as the Django project of this folder.

The first line of stdin is what the tests set; the port is printed as JSON. The tests then steer it by
POST /test-control with JSON: "now" sets the clock, "reset" brings back the first records and empties the limits,
"rotate" switches rotation. It ends when stdin does.
"""

import json
import os
import sqlite3
import sys
import threading
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

root = Path(__file__).resolve().parents[3]
sys.path[:0] = [
    str(root / "src/upstream-check/fixtures/clean"),
    str(root / "integrations/django"),
]
os.environ["DJANGO_SETTINGS_MODULE"] = "settings"

import django  # noqa: E402

django.setup()

from django.core.cache import cache  # noqa: E402
from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from rest_framework_simplejwt.settings import api_settings  # noqa: E402

import clock  # noqa: E402
from api import seed  # noqa: E402
from config_from_tests import config  # noqa: E402


class Handler(WSGIRequestHandler):
    def get_environ(self):
        """As a production server does: no Content-Type where the request has none."""
        environ = super().get_environ()
        if "content-type" not in self.headers:
            environ.pop("CONTENT_TYPE", None)
        return environ

    def log_message(self, *_):
        pass


class Application:
    """The project, and in front of it what the tests steer it by."""

    def __init__(self):
        clock.install()
        clock.set_clock(config["now"])
        call_command("migrate", run_syncdb=True, verbosity=0)
        seed.fill(config["accounts"], config["password"], config["store"])
        self.pristine = sqlite3.connect(":memory:")
        connection.connection.backup(self.pristine)
        self.project = WSGIHandler()

    def __call__(self, environ, start_response):
        if environ["PATH_INFO"] != "/test-control":
            response = self.project(environ, start_response)
            # As a production server does: nothing behind the head of a HEAD.
            return [] if environ["REQUEST_METHOD"] == "HEAD" else response
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        self.steer(**json.loads(body))
        start_response("204 No Content", [])
        return []

    def steer(self, now=None, reset=False, rotate=None):
        if reset:
            self.pristine.backup(connection.connection)
            cache.clear()
        if now is not None:
            clock.set_clock(now)
        if rotate is not None:
            api_settings.ROTATE_REFRESH_TOKENS = rotate


def end_with_stdin():
    sys.stdin.read()
    os._exit(0)


server = WSGIServer(("127.0.0.1", 0), Handler)
server.set_app(Application())
threading.Thread(target=end_with_stdin, daemon=True).start()
print(json.dumps({"port": server.server_port}), flush=True)
server.serve_forever()
