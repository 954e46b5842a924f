import pytest
from django.core.management import call_command
from django.urls import reverse

from documents.models import Signature
from signatories.models import Signatory
from tests.factories import (
    make_document,
    make_editor,
    make_name,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
)

pytestmark = pytest.mark.django_db
LIST = "admin:documents_signature_changelist"
NO_LINES = {"printed_lines-TOTAL_FORMS": 0, "printed_lines-INITIAL_FORMS": 0}


@pytest.fixture(autouse=True)
def editor(client):
    client.force_login(make_editor())


def public():
    """Return the names of public signatories; every stored moment must be right."""
    call_command("verify_visibility", verbosity=0)
    return sorted(str(signatory) for signatory in Signatory.objects.public())


def form_of(signature, **changes):
    return NO_LINES | {
        "document": signature.document_id,
        "signatory": signature.signatory_id,
        "part": signature.part,
        "state": signature.state,
        "position": signature.position,
        **changes,
    }


def test_signature_given_to_another_shows_that_one_only(client):
    signature = make_signature(signatory=make_organisation("Harbour Watch"))
    other = make_organisation("Port Watch")

    client.post(
        reverse("admin:documents_signature_change", args=[signature.pk]),
        form_of(signature, signatory=other.pk),
    )

    assert public() == ["Port Watch"]


def test_signature_added_by_hand_makes_its_signatory_public(client):
    document, harbour = make_document(), make_organisation("Harbour Watch")
    added = Signature(document=document, signatory=harbour, position=1)

    client.post(
        reverse("admin:documents_signature_add"),
        form_of(added, visibility="public"),
    )

    assert public() == ["Harbour Watch"]


def test_deleted_signatures_take_their_signatories_out_of_sight(client):
    first, second, third = (make_signature() for _ in range(3))
    third.signatory.name = "Port Watch"
    third.signatory.save()

    client.post(
        reverse("admin:documents_signature_delete", args=[first.pk]), {"post": "yes"}
    )
    client.post(
        reverse(LIST),
        {
            "action": "delete_selected",
            "_selected_action": [second.pk],
            "post": "yes",
        },
    )

    assert public() == ["Port Watch"]


def test_deleted_letter_takes_its_names_out_of_sight(client):
    document = make_signature().document

    client.post(
        reverse("admin:documents_document_delete", args=[document.pk]),
        {"post": "yes"},
    )

    assert public() == []


def test_deleted_publication_takes_the_names_it_taught_out_of_sight(client):
    signature = make_signature(signatory=make_organisation("Harbour Watch"))
    publication = make_publication(signature.document)
    make_printed_line(signature, publication, name="Habour Watch")
    learned = make_name(signature.signatory, "Habour Watch", is_from_print=True)
    learned.refresh_from_db()
    assert learned.visible_from is not None

    client.post(
        reverse("admin:documents_publication_delete", args=[publication.pk]),
        {"post": "yes"},
    )

    learned.refresh_from_db()
    assert (learned.visible_from, public()) == (None, ["Harbour Watch"])


@pytest.mark.parametrize("term", ["하버", "harbour watch", "Habour W"])
def test_signature_is_found_by_any_name_and_by_print(client, term):
    signature = make_signature(signatory=make_organisation("Harbour Watch"))
    make_name(signature.signatory, "하버워치", kind="translation")
    make_printed_line(signature, text="Habour Watch, U.K.")
    make_signature(signatory=make_organisation("Coast Guard"))

    found = client.get(reverse(LIST), {"q": term}).context["cl"].result_list

    assert list(found) == [signature]


def test_signatures_of_one_letter_leave_the_letter_out_of_the_columns(client):
    signature = make_signature(make_document("Open the harbour"))
    make_signature()

    page = client.get(reverse(LIST), {"document": signature.document_id})

    assert list(page.context["cl"].result_list) == [signature]
    assert "document" not in page.context["cl"].list_display
    assert "Open the harbour" in page.content.decode()
