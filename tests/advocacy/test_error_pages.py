import html5lib
import pytest
from django.test import Client
from django.utils import translation
from django.views import defaults

pytestmark = pytest.mark.django_db


def heading(response):
    """Return the one heading of a valid page that has the site's style sheet."""
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(
        response.content
    )
    assert page.find("head/link[@rel='stylesheet']").get("href").endswith("site.css")
    return page.find(".//h1").text


def test_missing_page(client):
    response = client.get("/nothing/")

    assert (response.status_code, heading(response)) == (404, "Page not found")


def test_wrong_host(client):
    response = client.get("/", headers={"host": "elsewhere.example"})

    assert response.status_code == 400
    assert heading(response) == "This request cannot be read"


def test_what_may_not_be_done(rf, admin_user):
    request = rf.get("/admin/")
    request.user = admin_user

    response = defaults.permission_denied(request, PermissionError())

    assert (response.status_code, heading(response)) == (403, "Not allowed")


def test_form_without_its_token():
    response = Client(enforce_csrf_checks=True).post("/admin/login/")

    assert response.status_code == 403
    assert heading(response) == "The form could not be accepted"


def test_failure_asks_the_database_nothing(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = defaults.server_error(rf.get("/"))

    assert (response.status_code, heading(response)) == (500, "Something went wrong")


def test_failure_names_the_language_it_speaks(rf):
    with translation.override("ko"):
        response = defaults.server_error(rf.get("/ko/"))

    assert b'<html lang="ko">' in response.content
