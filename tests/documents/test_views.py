import html5lib
import pytest

from tests.factories import make_document, make_signature

pytestmark = pytest.mark.django_db


def test_list_is_valid_html(client):
    make_signature(make_document())

    response = client.get("/documents/")

    html5lib.HTMLParser(strict=True).parse(response.content)
