import datetime

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from documents import publishing
from documents.models import PrintedLine
from signatories import showing
from signatories.models import Membership, Name, Signatory
from tests.factories import (
    make_coalition,
    make_document,
    make_draft,
    make_individual,
    make_membership,
    make_name,
    make_organisation,
    make_printed_line,
    make_signature,
)

pytestmark = pytest.mark.django_db


def public_names():
    return sorted(Name.objects.public().values_list("text", flat=True))


def public_signatories():
    return sorted(Signatory.objects.public().values_list("name", flat=True))


def test_signatory_of_nothing_public_is_not_public():
    make_organisation("Harbour Watch")

    assert public_signatories() == []


def test_signatory_is_public_through_a_public_signature():
    make_signature(signatory=make_organisation("Harbour Watch"))

    assert public_signatories() == ["Harbour Watch"]


def test_signatory_known_only_from_a_draft_is_not_public():
    make_signature(document=make_draft(), signatory=make_organisation("Harbour Watch"))

    assert public_signatories() == []


@pytest.mark.parametrize(
    ("make", "shown"),
    [(make_organisation, ["Old Watch", "Watch"]), (make_individual, [])],
)
def test_withdrawn_signature_shows_an_organisation_but_no_person(make, shown):
    signature = make_signature(signatory=make("Watch"), state="withdrawn")
    make_name(signature.signatory, "Old Watch", is_from_print=True)

    make_printed_line(signature, name="Old Watch")

    assert public_names() == shown
    assert len(PrintedLine.objects.public()) == bool(shown)


def test_signatory_is_public_when_its_embargo_ends():
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    make_signature(
        document=make_document(publish_at=tomorrow),
        signatory=make_organisation("Harbour Watch"),
    )

    assert public_signatories() == []
    assert Signatory.objects.public(at=tomorrow).count() == 1


def test_signatory_is_public_as_issuer_of_a_public_document():
    document, issuer = make_document(), make_organisation("Harbour Watch")
    document.issuers.add(issuer)

    publishing.refresh([document.pk])

    assert public_signatories() == ["Harbour Watch"]


def test_signatory_is_public_by_an_editors_act():
    make_organisation("Harbour Watch", listed_at=timezone.now())

    assert public_signatories() == ["Harbour Watch"]


def test_signatory_is_public_through_a_membership():
    make_membership(make_coalition("Coast"), make_organisation("Harbour Watch"))

    assert public_signatories() == ["Coast", "Harbour Watch"]


def test_membership_of_a_hidden_member_shows_neither_side():
    hidden = make_organisation("Harbour Watch", visibility="hidden")

    make_membership(make_coalition("Coast"), hidden)

    assert public_signatories() == []
    assert Membership.objects.public().count() == 0


@pytest.mark.parametrize("visibility", ["withheld", "hidden"])
def test_hiding_a_signatory_takes_it_away_at_once(visibility):
    signature = make_signature(signatory=make_organisation("Harbour Watch"))
    Signatory.objects.update(visibility=visibility, visible_from=None)

    publishing.refresh_signatories([signature.signatory_id])

    assert (public_signatories(), public_names()) == ([], [])
    signature.refresh_from_db()
    assert signature.visible_from is None


def test_merged_signatory_is_not_public():
    signature = make_signature(signatory=make_organisation("Harbour Watch"))
    survivor = make_organisation("Coast Guard")
    Signatory.objects.filter(pk=signature.signatory_id).update(
        merged_into=survivor, visible_from=None
    )

    publishing.refresh_signatories([signature.signatory_id])

    assert public_signatories() == []


def test_name_entered_by_an_editor_is_public_with_its_signatory():
    organisation = make_organisation("Harbour Watch")
    make_name(organisation, "HW")
    make_signature(signatory=organisation)

    assert public_names() == ["HW", "Harbour Watch"]


def test_name_printed_only_in_a_draft_is_not_public():
    organisation = make_organisation("Harbour Watch")
    make_signature(signatory=organisation)
    draft = make_signature(document=make_draft(), signatory=organisation)
    make_printed_line(draft, name="Secret Harbour")
    make_name(organisation, "Secret Harbour", is_from_print=True)

    assert public_names() == ["Harbour Watch"]


def test_name_printed_in_a_public_letter_is_public():
    organisation = make_organisation("Harbour Watch")
    make_name(organisation, "Harbor Watch", is_from_print=True, kind="misprint")
    make_printed_line(make_signature(signatory=organisation), name="Harbor Watch")

    assert public_names() == ["Harbor Watch", "Harbour Watch"]
    assert [n.text for n in Name.objects.public().shown()] == ["Harbour Watch"]


def test_refresh_of_what_is_right_changes_nothing():
    signature = make_signature()

    assert showing.refresh([signature.signatory_id]) == 0


def test_verify_visibility_finds_and_mends_what_was_forgotten(capsys):
    make_signature()
    Signatory.objects.update(visible_from=None)

    with pytest.raises(CommandError, match="1 rows have a wrong moment"):
        call_command("verify_visibility")
    call_command("verify_visibility", fix=True)
    call_command("verify_visibility")

    assert capsys.readouterr().out.splitlines() == [
        "1 rows written.",
        "0 rows written.",
    ]
