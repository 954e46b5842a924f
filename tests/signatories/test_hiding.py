import pytest

from documents.models import Document, Issuer, PrintedLine, Signature
from signatories import hiding
from signatories.models import Membership, Name, Signatory
from tests.factories import (
    make_coalition,
    make_document,
    make_editor,
    make_individual,
    make_membership,
    make_organisation,
    make_printed_line,
    make_signature,
)

pytestmark = pytest.mark.django_db


def test_hidden_signature_is_out_of_sight_at_once():
    signature = make_signature()
    make_printed_line(signature)

    hiding.hide([signature], by=make_editor(), reason="Asked by phone")

    assert list(Signature.objects.public()) == []
    assert list(PrintedLine.objects.public()) == []
    assert list(Signatory.objects.public()) == []
    assert list(Name.objects.public()) == []


def test_hidden_signature_leaves_the_signatory_under_other_letters():
    organisation = make_organisation()
    hidden = make_signature(signatory=organisation)
    kept = make_signature(signatory=organisation)

    hiding.hide([hidden], by=make_editor())

    assert list(Signature.objects.public()) == [kept]
    assert list(Signatory.objects.public()) == [organisation]


def test_hidden_signatory_takes_signatures_and_memberships_along():
    coalition, person = make_coalition(), make_organisation()
    make_membership(coalition, person)
    make_signature(signatory=person)

    hiding.hide([person], by=make_editor())

    assert list(Signature.objects.public()) == []
    assert list(Membership.objects.public()) == []
    assert list(Signatory.objects.public()) == []


def test_hidden_membership_leaves_both_sides_their_letters():
    membership = make_membership(make_coalition(), make_organisation())
    make_signature(signatory=membership.member)

    hiding.hide([membership], by=make_editor())

    assert list(Membership.objects.public()) == []
    assert list(Signatory.objects.public()) == [membership.member]


def test_withheld_signature_is_counted_in_the_total_alone():
    signature = make_signature()

    hiding.hide([signature], by=make_editor(), visibility="withheld")

    assert list(Signature.objects.public()) == []
    assert list(Signature.objects.withheld()) == [signature]


def test_hidden_record_stays_hidden_when_asked_to_be_withheld():
    signature = make_signature(visibility="hidden")

    changed = hiding.hide([signature], by=make_editor(), visibility="withheld")

    signature.refresh_from_db()
    assert (changed, signature.visibility) == ([], "hidden")


def test_hiding_writes_who_and_why_and_no_timestamp():
    editor, person = make_editor(), make_individual()
    before = person.updated_at

    hiding.hide([person], by=editor, reason="Family at risk")

    person.refresh_from_db()
    entry = person.history.first()
    assert (entry.history_user, entry.history_change_reason) == (
        editor,
        "Family at risk",
    )
    assert (entry.visibility, person.updated_at) == ("hidden", before)


def test_showing_again_brings_back_what_its_letter_shows():
    signature = make_signature(visibility="hidden")
    drafted = make_signature(make_document(state=Document.State.DRAFT))
    hiding.hide([drafted], by=make_editor())

    hiding.show_again([signature, drafted], by=make_editor())

    assert list(Signature.objects.public()) == [signature]


def test_vanishing_names_the_public_pages_of_each_record():
    document = make_document("Open the harbour")
    signature = make_signature(document, make_organisation("Harbour Watch"))
    draft = make_signature(make_document(state=Document.State.DRAFT))

    assert hiding.vanishing([signature, draft]) == [
        (
            signature,
            [
                ("Open the harbour", document.get_absolute_url()),
                ("Harbour Watch", signature.signatory.get_absolute_url()),
            ],
        ),
        (draft, []),
    ]


def test_vanishing_person_without_a_page_is_named_under_letters_only():
    document = make_document("Open the harbour")
    person = make_individual()
    make_signature(document, person)

    pages = [("Open the harbour", document.get_absolute_url())]
    assert hiding.vanishing([person]) == [(person, pages)]


def test_vanishing_issuer_names_each_letter_once():
    document = make_document("Open the harbour")
    organisation = make_organisation("Harbour Watch")
    make_signature(document, organisation)
    Issuer.objects.create(document=document, signatory=organisation)

    pages = [
        ("Harbour Watch", organisation.get_absolute_url()),
        ("Open the harbour", document.get_absolute_url()),
    ]
    assert hiding.vanishing([organisation]) == [(organisation, pages)]
