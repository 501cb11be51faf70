"""The settings that `npm run check:upstream` finds without drift, and what a test needs."""

from datetime import timedelta

from config_from_tests import config
from upstream.settings.base import *  # noqa: F403

SECRET_KEY = config["secret"]
ALLOWED_HOSTS = ["*"]
USE_TZ = True
TIME_ZONE = "UTC"
CORS_ALLOW_ALL_ORIGINS = True
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# A login in a millisecond; nothing else depends on it.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ROOT_URLCONF = "urls"
LOGGING_CONFIG = None

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    *INSTALLED_APPS,  # noqa: F405
    "api",
]

# Every response has the headers of the API, so a 304 is made inside of them.
MIDDLEWARE = [
    *config["firstMiddleware"],
    "corsheaders.middleware.CorsMiddleware",
    "upstream.middleware.RequestId",
    "upstream.middleware.RequestDuration",
    "upstream.middleware.ApiVersion",
    *config["middleware"],
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
]

REST_FRAMEWORK = {
    **REST_FRAMEWORK,  # noqa: F405
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    **config["restFramework"],
}

SIMPLE_JWT = {
    **SIMPLE_JWT,  # noqa: F405
    "ROTATE_REFRESH_TOKENS": False,
    "SIGNING_KEY": config["secret"],
    "ACCESS_TOKEN_LIFETIME": timedelta(seconds=config["accessLifetimeSeconds"]),
    "REFRESH_TOKEN_LIFETIME": timedelta(seconds=config["refreshLifetimeSeconds"]),
}

if config["linkingHandler"]:
    REST_FRAMEWORK["EXCEPTION_HANDLER"] = "linking_handler.envelope_handler"

for name, value in config["settings"].items():
    globals()[name] = value
