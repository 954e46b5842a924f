import pytest

from documents.models import Document
from signatories.models import Signatory
from tests.factories import make_document, make_organisation, make_signature

pytestmark = pytest.mark.django_db


def test_record_leaves_sight_with_the_save_that_hides_it():
    organisation = make_signature().signatory
    assert list(Signatory.objects.public()) == [organisation]

    organisation.visibility = "hidden"
    organisation.save(update_fields=["visibility"])

    assert list(Signatory.objects.public()) == []


def test_record_leaves_sight_with_the_save_that_merges_it():
    organisation = make_signature().signatory

    organisation.merged_into = make_organisation()
    organisation.save()

    assert list(Signatory.objects.public()) == []


def test_letter_leaves_sight_with_the_save_that_makes_it_a_draft():
    document = make_document()

    document.state = Document.State.DRAFT
    document.save()

    assert list(Document.objects.public()) == []
