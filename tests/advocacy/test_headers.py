import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/", "/ko/", "/nothing/", "/admin/login/"])
def test_every_page_loads_only_its_own_scripts_and_styles(client, path):
    policy = client.get(path)["Content-Security-Policy"]

    assert dict(part.split(" ", 1) for part in policy.split("; ")) == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }


def test_page_tells_other_sites_nothing(client):
    headers = client.get("/").headers

    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_plain_http_leads_to_https_where_that_is_spoken(client, settings):
    settings.SECURE_SSL_REDIRECT = True

    response = client.get("/about/")

    assert (response.status_code, response.url) == (301, "https://testserver/about/")
