import pytest
from django.urls import reverse

from documents.models import Signature
from tests.factories import make_document, make_editor, make_signature, make_staff

pytestmark = pytest.mark.django_db
HIDE = "admin:documents_signature_hide"


@pytest.fixture
def signature():
    return make_signature(make_document("Open the harbour"))


@pytest.fixture
def may(client):
    """Sign in somebody who has these permissions and no others."""

    def may(*codenames):
        user = make_staff(*codenames)
        client.force_login(user)
        return user

    return may


@pytest.mark.parametrize("page", ["hide", "hidden", "show_again"])
def test_hiding_pages_refuse_who_may_only_look(client, may, signature, page):
    may("view_signature")
    address = reverse(f"admin:documents_signature_{page}") + f"?pk={signature.pk}"

    assert client.get(address).status_code == 403
    assert client.post(address, {"pk": signature.pk}).status_code == 403


def test_hide_page_asks_first(client, may, signature):
    may("change_signature")

    page = client.get(reverse(HIDE), {"pk": signature.pk})

    assert page.status_code == 200
    assert "Open the harbour" in page.content.decode()
    assert list(Signature.objects.public()) == [signature]


def test_hide_page_hides_with_the_act_and_leads_to_the_checklist(
    client, may, signature
):
    user = may("change_signature")

    response = client.post(
        reverse(HIDE),
        {"pk": signature.pk, "visibility": "hidden", "reason": "Asked"},
    )

    checklist = reverse("admin:documents_signature_hidden") + f"?pk={signature.pk}"
    assert (response.status_code, response.url) == (302, checklist)
    assert client.get(checklist).status_code == 200
    assert list(Signature.objects.public()) == []
    assert signature.history.first().history_user == user


@pytest.mark.parametrize(
    ("action", "chosen"), [("hide_now", "hidden"), ("withhold_names", "withheld")]
)
def test_hide_action_asks_for_the_chosen_rows(client, may, action, chosen):
    may("change_signature", "view_signature")
    rows = [make_signature(), make_signature(), make_signature()]

    page = client.post(
        reverse("admin:documents_signature_changelist"),
        {"action": action, "_selected_action": [rows[0].pk, rows[2].pk]},
    )

    assert [row for row, _ in page.context["vanishing"]] == [rows[0], rows[2]]
    assert page.context["form"]["visibility"].value() == chosen
    assert Signature.objects.public().count() == 3


def test_show_again_refuses_an_editor_who_is_no_reviewer(client, may, signature):
    may("change_signature")

    response = client.post(
        reverse("admin:documents_signature_show_again"), {"pk": signature.pk}
    )

    assert response.status_code == 403


def test_show_again_is_for_a_reviewer(client, may):
    hidden = make_signature(visibility="hidden")
    may("change_signature", "view_signature", "show_again")
    address = reverse("admin:documents_signature_show_again")

    asked = client.get(address, {"pk": hidden.pk})
    response = client.post(address, {"pk": hidden.pk, "reason": "Agreed"})

    assert (asked.status_code, response.status_code) == (200, 302)
    assert list(Signature.objects.public()) == [hidden]


def test_change_page_cannot_show_again(client, signature):
    """Neither the form nor an earlier version of the record."""
    client.force_login(make_editor())
    client.post(reverse(HIDE), {"pk": signature.pk, "visibility": "hidden"})
    earlier = signature.history.last()
    form = {
        "document": signature.document_id,
        "signatory": signature.signatory_id,
        "part": "lead",
        "state": "signed",
        "position": 1,
        "visibility": "public",
        "printed_lines-TOTAL_FORMS": 0,
        "printed_lines-INITIAL_FORMS": 0,
    }

    change = reverse("admin:documents_signature_change", args=[signature.pk])
    saved = client.post(change, form)
    history = reverse(
        "admin:documents_signature_simple_history", args=[signature.pk, earlier.pk]
    )
    reverted = client.post(history, form)

    signature.refresh_from_db()
    assert (saved.status_code, reverted.status_code) == (302, 302)
    assert (signature.part, signature.visibility) == ("lead", "hidden")


@pytest.mark.parametrize(
    ("codenames", "label"),
    [(["change_signature"], "an escapee"), (["change_signature", "show_again"], "")],
)
@pytest.mark.parametrize("page", ["change", "simple_history"])
def test_label_is_taken_off_by_reviewers_alone(client, may, codenames, label, page):
    signature = make_signature()
    unlabelled = signature.history.latest()
    signature.public_label = "an escapee"
    signature.save()
    may("view_signature", *codenames)
    version = [unlabelled.pk] if page == "simple_history" else []
    address = reverse(
        f"admin:documents_signature_{page}", args=[signature.pk, *version]
    )

    response = client.post(
        address,
        {
            "document": signature.document_id,
            "signatory": signature.signatory_id,
            "part": "lead",
            "state": "signed",
            "position": 1,
            "public_label": "",
            "printed_lines-TOTAL_FORMS": 0,
            "printed_lines-INITIAL_FORMS": 0,
        },
    )

    signature.refresh_from_db()
    assert response.status_code == 302
    assert (signature.part, signature.public_label) == ("lead", label)


@pytest.mark.parametrize("rows", [1, 3])
def test_hide_page_asks_no_more_for_more_rows(client, django_assert_num_queries, rows):
    client.force_login(make_editor())
    records = [make_signature() for _ in range(rows)]
    client.get(reverse(HIDE), {"pk": records[0].pk})

    with django_assert_num_queries(4):
        client.get(reverse(HIDE), {"pk": [record.pk for record in records]})
