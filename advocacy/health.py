"""The answer to whoever watches whether the site is up."""

from django.db import DatabaseError, connection
from django.http import HttpResponse


class HealthMiddleware:
    """Answer /healthz: 200 while the database answers, else 503.

    First of all, because a watcher calls by an inner address and without HTTPS,
    which the middleware after it would refuse or redirect.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info == "/healthz":
            return healthz()
        return self.get_response(request)


def healthz():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return plain("The database does not answer.\n", 503)
    return plain("ok\n", 200)


def plain(text, status):
    return HttpResponse(
        text,
        status=status,
        content_type="text/plain; charset=utf-8",
        headers={"Cache-Control": "no-store"},
    )
