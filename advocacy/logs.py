"""What the site writes to its log: what failed and where, never about whom."""

import logging.config
import traceback


class WithoutPersonalData(logging.Formatter):
    """Write of an error only its type and the lines of code that led to it.

    The message of an exception may quote a row, a form or a name: a database, for
    one, puts the offending values into it.
    """

    def formatException(self, exc_info):
        return "\n".join(map(describe, chain(exc_info[1])))


def chain(error):
    """Return an exception and what led to it, the first cause first."""
    found = []
    while error is not None and error not in found:
        found.insert(0, error)
        error = error.__cause__ or (
            None if error.__suppress_context__ else error.__context__
        )
    return found


def describe(error):
    frames = "".join(traceback.format_tb(error.__traceback__))
    return f"{frames}{type(error).__module__}.{type(error).__qualname__}"


def configure(settings):
    """Send everything from a level upwards to standard error; see settings.LOGGING."""
    formatter = (
        "logging.Formatter"
        if settings["details"]
        else "advocacy.logs.WithoutPersonalData"
    )
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {
                "line": {
                    "()": formatter,
                    "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
                }
            },
            "handlers": {
                "stderr": {"class": "logging.StreamHandler", "formatter": "line"}
            },
            # Django leaves it to the server to drop the body of an answer to HEAD.
            "loggers": {"gunicorn.http.wsgi": {"level": "ERROR"}},
            "root": {"handlers": ["stderr"], "level": settings["level"]},
        }
    )
