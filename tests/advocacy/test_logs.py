import logging
import sys

import pytest

from advocacy.logs import WithoutPersonalData

NAME = "Kim Example"


def failing(name):
    try:
        raise ValueError(f"Key (name)=({name}) already exists.")
    except ValueError as error:
        raise RuntimeError(f"Could not add {name}") from error


@pytest.fixture
def written():
    """Return what the log says of an error that names a person."""
    try:
        failing(NAME)
    except RuntimeError:
        record = logging.LogRecord(
            "django.request",
            logging.ERROR,
            __file__,
            1,
            "Internal Server Error: %s",
            ("/documents/",),
            sys.exc_info(),
        )
    return WithoutPersonalData("%(levelname)s %(message)s").format(record)


def test_log_of_an_error_says_what_failed_and_where(written):
    lines = written.splitlines()

    assert lines[0] == "ERROR Internal Server Error: /documents/"
    assert [line for line in lines if not line.startswith(" ")][1:] == [
        "builtins.ValueError",
        "builtins.RuntimeError",
    ]
    assert "in failing" in written


def test_log_of_an_error_never_says_about_whom(written):
    assert NAME not in written


@pytest.mark.django_db
def test_log_of_a_missing_page_leaves_the_query_out(client, caplog):
    client.get("/no-such-page/?words=Kim+Example")

    assert caplog.messages == ["Not Found: /no-such-page/"]
