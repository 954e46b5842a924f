#!/usr/bin/env python
import os
import secrets
import sys

from django.core.management import execute_from_command_line

# What answers requests, or judges whether it could, takes the settings as they are.
SERVING = {"check", "runserver"}


def main(arguments):
    """Run a command. One that answers nobody needs no lasting key, and gets its own."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "advocacy.settings")
    if SERVING.isdisjoint(arguments[1:2]) and not os.environ.get("DEBUG"):
        os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(50))
        os.environ.setdefault("ALLOWED_HOSTS", "localhost")
    execute_from_command_line(arguments)


if __name__ == "__main__":
    main(sys.argv)
