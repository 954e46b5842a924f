"""The real settings, with what only tests need."""

import os
import tempfile

os.environ.setdefault("SECRET_KEY", "only for tests")
os.environ.setdefault("ALLOWED_HOSTS", "testserver")
# Tests make plain requests; what HTTPS adds has tests of its own.
os.environ.setdefault("HTTPS", "0")
os.environ.setdefault("DJANGO_LIVE_TEST_SERVER_ADDRESS", "127.0.0.1")
# Playwright keeps an event loop in the thread of the test, and Django takes
# everything there for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

from advocacy.settings import *  # noqa: E402, F403
from advocacy.settings import DATABASES, STORAGES  # noqa: E402

EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}

DATABASES["default"]["CONN_MAX_AGE"] = 0
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, because every thread of the browser tests' server then has a
    # connection of its own, as in production; one in memory would be shared.
    DATABASES["default"]["TEST"] = {
        "NAME": os.path.join(
            tempfile.gettempdir(), f"signatories-{os.getpid()}.sqlite3"
        )
    }
    DATABASES["default"]["OPTIONS"]["init_command"] = (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
    )
