import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from tests.factories import (
    make_coalition,
    make_country,
    make_editor,
    make_name,
    make_organisation,
    make_signature,
    make_user,
)

pytestmark = pytest.mark.django_db


def offered(client, term, model="signature", field="signatory", app="documents"):
    response = client.get(
        reverse("admin:autocomplete"),
        {"term": term, "app_label": app, "model_name": model, "field_name": field},
    )
    return [choice["text"] for choice in response.json()["results"]]


@pytest.fixture(autouse=True)
def editor(client):
    client.force_login(make_editor())


def test_choice_tells_namesakes_apart(client):
    france = make_country()
    first = make_organisation("Harbour Watch", country=france)
    make_name(first, "하버워치", kind="translation", language="ko")
    make_name(first, "Habour Watch", kind="misprint")
    make_signature(signatory=first)
    make_organisation("Harbour Watch")

    assert offered(client, "harbour") == [
        "Harbour Watch (하버워치) · France · 1 letter",
        "Harbour Watch · 0 letters",
    ]


@pytest.mark.parametrize("term", ["하버", "HARBOUR", "habour", "hw", "watch harb"])
def test_choice_is_found_by_any_name_in_any_script(client, term):
    organisation = make_organisation("Harbour Watch")
    make_name(organisation, "하버워치", kind="translation", language="ko")
    make_name(organisation, "Habour Watch", kind="misprint")
    make_name(organisation, "HW", kind="acronym")

    assert offered(client, term) == ["Harbour Watch (하버워치, HW) · 0 letters"]


def test_choice_leaves_out_merged_records(client):
    survivor = make_organisation("Harbour Watch")
    make_organisation("Harbour Watch Ltd", merged_into=survivor)

    assert offered(client, "harbour") == ["Harbour Watch · 0 letters"]


def test_choice_of_a_coalition_offers_coalitions_only(client):
    make_organisation("Harbour Watch")
    make_coalition("Harbour Coalition")

    found = offered(client, "harbour", "membership", "coalition", "signatories")

    assert found == ["Harbour Coalition · 0 letters"]


@pytest.mark.parametrize("rows", [1, 3])
def test_choice_asks_no_more_for_more_rows(client, django_assert_num_queries, rows):
    for _ in range(rows):
        make_organisation("Harbour Watch", country=make_country())
    offered(client, "harbour")

    with django_assert_num_queries(5):
        offered(client, "harbour")


def test_choice_is_for_who_may_look_at_signatories(client):
    make_organisation("Harbour Watch")
    user = make_user(is_staff=True)
    client.force_login(user)
    address = reverse("admin:autocomplete")
    asked = {
        "app_label": "documents",
        "model_name": "signature",
        "field_name": "signatory",
    }
    assert client.get(address, asked).status_code == 403

    user.user_permissions.add(Permission.objects.get(codename="view_organisation"))

    assert client.get(address, asked).status_code == 200
