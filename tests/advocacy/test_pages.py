import html5lib
import pytest

PAGES = ["/", "/about/", "/how-we-count/", "/privacy/", "/corrections/"]

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", [*PAGES, "/ko/", "/ko/about/"])
def test_page_is_valid_html(client, path):
    response = client.get(path)

    assert response.status_code == 200
    html5lib.HTMLParser(strict=True).parse(response.content)


@pytest.mark.parametrize("path", PAGES)
def test_page_sets_no_cookie_and_dates_nothing(client, path):
    response = client.get(path)

    assert not response.cookies
    assert not {"Last-Modified", "ETag"} & set(response.headers)


def test_language_stands_in_front_of_the_path_or_not_at_all(client):
    statuses = [
        client.get(path, headers={"accept-language": "ko"}).headers["Content-Language"]
        for path in ["/about/", "/ko/about/"]
    ]

    assert statuses == ["en-gb", "ko"]
    assert client.get("/en/about/").status_code == 404
    assert client.get("/en-gb/about/").status_code == 404


def test_page_offers_itself_in_the_other_language(client):
    page = client.get("/about/").content.decode()

    assert '<a href="/ko/about/" lang="ko" hreflang="ko">한국어</a>' in page
    assert '<link rel="canonical" href="http://testserver/about/">' in page


def test_corrections_shows_the_address_of_the_settings(client, settings):
    settings.CORRECTIONS_ADDRESS = "editors@example.org"

    assert b'href="mailto:editors@example.org"' in client.get("/corrections/").content


def test_robots_are_kept_from_the_admin_and_from_filters(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert b"Disallow: /admin/\n" in response.content


def test_missing_page_is_valid_and_in_the_site_s_look(client):
    response = client.get("/nothing/")

    assert response.status_code == 404
    html5lib.HTMLParser(strict=True).parse(response.content)
    assert b'class="part head"' in response.content
