import pytest

from tests.factories import make_coalition, make_document, make_signature

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/", 200),
        ("/documents/harbours/", 200),
        ("/documents/harbours.csv", 200),
        ("/documents.xlsx", 200),
        ("/organisations/coast/", 301),
        ("/documents/never/", 404),
    ],
)
def test_nothing_is_kept_without_asking(client, address, status):
    make_signature(make_document(slug="harbours"), make_coalition("Coast"))

    response = client.get(address)
    response.close()

    assert response.status_code == status
    assert response["Cache-Control"] == "private, no-cache"
    assert "Content-Security-Policy" in response.headers
    assert not {"ETag", "Last-Modified"} & set(response.headers)
    assert not response.cookies
