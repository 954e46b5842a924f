"""Settings are read once, so each case starts a process of its own."""

import json
import os
import subprocess
import sys

import pytest

KEY = "a key for this test only, as long and as mixed as 0123456789 makes it"
SERVER = {"SECRET_KEY": KEY, "ALLOWED_HOSTS": "example.org, www.example.org"}


def manage(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def read(expression, **environment):
    """Return what an expression over the settings gives in such an environment."""
    code = f"from django.conf import settings; print({expression}, end='')"
    return manage("shell", "--no-imports", "-c", code, **environment).stdout


@pytest.mark.parametrize("unset", SERVER)
@pytest.mark.parametrize(
    "start", [["manage.py", "check"], ["manage.py", "runserver"], ["advocacy/wsgi.py"]]
)
def test_production_refuses_to_start_without(start, unset):
    environment = {name: value for name, value in SERVER.items() if name != unset}

    done = subprocess.run(
        [sys.executable, *start],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": ".", **environment},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.endswith("Set SECRET_KEY and ALLOWED_HOSTS, or DEBUG=1.\n")


def test_command_that_answers_nobody_needs_no_key():
    done = subprocess.run(
        [sys.executable, "manage.py", "read_signatures", "-"],
        env={"PATH": os.environ["PATH"]},
        input="Harbour Watch, France\nQuay Society, Nepal\n",
        capture_output=True,
        text=True,
        check=True,
    )

    assert [row["country"] for row in json.loads(done.stdout)["rows"]] == ["FR", "NP"]


def test_production_settings_pass_the_deployment_check():
    done = manage("check", "--deploy", "--fail-level", "WARNING", **SERVER)

    assert (done.returncode, done.stderr) == (0, "")


def test_production_is_strict_unless_told_otherwise():
    expression = (
        "settings.DEBUG, settings.SECURE_SSL_REDIRECT, settings.SECURE_HSTS_SECONDS,"
        "settings.SECURE_PROXY_SSL_HEADER, settings.ALLOWED_HOSTS"
    )

    assert read(expression, **SERVER) == (
        "False True 2592000 None ['example.org', 'www.example.org']"
    )


def test_https_can_be_left_to_others():
    expression = (
        "settings.SECURE_SSL_REDIRECT, settings.SESSION_COOKIE_SECURE,"
        "settings.SECURE_HSTS_SECONDS, settings.SECURE_PROXY_SSL_HEADER"
    )

    assert read(expression, **SERVER, HTTPS="0", BEHIND_PROXY="1") == (
        "False False 0 ('HTTP_X_FORWARDED_PROTO', 'https')"
    )


def test_ones_own_machine_needs_nothing_but_debug():
    expression = "settings.DEBUG, settings.SECURE_SSL_REDIRECT, settings.ALLOWED_HOSTS"

    assert read(expression, DEBUG="1") == "True False ['127.0.0.1', 'localhost']"


def test_mail_goes_nowhere_without_a_server():
    expression = "settings.EMAIL_BACKEND.split('.')[-2]"

    assert read(expression, **SERVER) == "dummy"
    assert read(expression, **SERVER, EMAIL_HOST="mail.example.org") == "smtp"


def test_database_is_chosen_by_its_address():
    expression = "settings.DATABASES['default']['ENGINE'].split('.')[-1]"
    address = "postgres://signatories@db/signatories"

    assert read(expression, **SERVER) == "sqlite3"
    assert read(expression, **SERVER, DATABASE_URL=address) == "postgresql"
