"""Rubbish in an address of the admin finds nothing, and breaks nothing."""

import pytest

from tests.factories import make_editor, make_organisation

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("key", ["²", "٣", "9" * 40, "-1", "x", "%00"])
@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("documents/document/?campaign=", 200),
        ("documents/intakerow/?intake=", 200),
        ("documents/document/publish/?pk=", 404),
        ("signatories/organisation/hide/?pk=", 404),
    ],
)
def test_key_that_is_none_finds_nothing(client, address, status, key):
    client.force_login(make_editor())

    assert client.get(f"/admin/{address}{key}").status_code == status


@pytest.mark.parametrize("page", ["x/history/", "x/history/1/", "{}/history/x/"])
def test_history_of_nothing_is_not_found(client, page):
    client.force_login(make_editor())
    key = make_organisation().pk

    answer = client.get(f"/admin/signatories/organisation/{page.format(key)}")

    assert answer.status_code == 404
