import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from documents.models import BulkEdit, Signature
from tests.factories import make_country, make_signature, make_staff

pytestmark = pytest.mark.django_db
TOGETHER = "admin:documents_signature_together"


@pytest.fixture
def may(client):
    def may(*codenames):
        client.force_login(make_staff(*codenames))

    return may


def test_editing_page_refuses_who_may_only_look(client, may):
    may("view_signature")
    signature = make_signature()

    response = client.post(reverse(TOGETHER), {"pk": signature.pk, "part": "lead"})

    assert response.status_code == 403


def test_undo_page_refuses_who_may_only_look(client, may):
    may("view_signature", "view_bulkedit")
    edit = BulkEdit.objects.create()

    response = client.post(reverse("admin:documents_bulkedit_undo", args=[edit.pk]))

    assert response.status_code == 403


def test_editing_starts_with_a_form_and_changes_nothing(client, may):
    may("view_signature", "change_signature")
    signature = make_signature()

    page = client.post(
        reverse("admin:documents_signature_changelist"),
        {"action": "edit_together", "_selected_action": [signature.pk]},
    )

    assert page.status_code == 200
    assert page.context["previewed"] is None


def test_editing_shows_the_changes_does_them_and_takes_them_back(client, may):
    may("view_signature", "change_signature")
    make_country()
    asked = {"pk": [make_signature().pk, make_signature().pk], "country": "FR"}

    page = client.post(reverse(TOGETHER), asked)
    assert len(page.context["previewed"]) == 2
    assert Signature.objects.filter(country=None).count() == 2

    done = client.post(reverse(TOGETHER), asked | {"confirmed": page.context["seen"]})
    assert Signature.objects.filter(country="FR").count() == 2
    undo = reverse("admin:documents_bulkedit_undo", args=[BulkEdit.objects.get().pk])
    assert [str(message) for message in get_messages(done.wsgi_request)] == [
        f'2 signatures were changed. <a href="{undo}">Take it back</a>'
    ]

    assert client.get(undo).status_code == 200
    client.post(undo)
    assert Signature.objects.filter(country=None).count() == 2


def test_editing_does_only_what_was_seen(client, may):
    may("view_signature", "change_signature")
    asked = {"pk": [make_signature().pk], "part": "lead"}
    seen = client.post(reverse(TOGETHER), asked).context["seen"]

    page = client.post(
        reverse(TOGETHER), asked | {"part": "convener", "confirmed": seen}
    )

    assert page.status_code == 200
    assert Signature.objects.get().part == "signatory"


def test_editing_offers_to_show_again_to_reviewers_only(client, may):
    signature = make_signature(visibility="hidden")
    asked = {"pk": signature.pk, "visibility": "public"}
    may("view_signature", "change_signature")
    assert client.post(reverse(TOGETHER), asked).context["form"].errors != {}

    may("view_signature", "change_signature", "show_again")
    assert len(client.post(reverse(TOGETHER), asked).context["previewed"]) == 1


@pytest.mark.parametrize("rows", [1, 3])
def test_editing_page_asks_no_more_for_more_rows(
    client, may, django_assert_num_queries, rows
):
    may("view_signature", "change_signature")
    make_country()
    keys = [make_signature().pk for _ in range(rows)]
    asked = {"pk": keys, "country": "FR"}
    client.post(reverse(TOGETHER), asked)

    with django_assert_num_queries(10):
        client.post(reverse(TOGETHER), asked)
