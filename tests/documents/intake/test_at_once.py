"""Two windows or two editors at the same moment."""

import threading

import pytest
from django.db import connection

from documents.intake.adding import add_list
from documents.intake.deciding import accept_new
from documents.intake.offering import match_rows
from documents.intake.refusals import Refused
from documents.models import Signature
from signatories.models import Signatory
from tests.factories import make_draft, make_editor, make_intake, make_publication

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts):
    """Run acts in threads of their own; return the messages of those refused."""
    refused = []
    start = threading.Barrier(len(acts))

    def run(act):
        start.wait()
        try:
            act()
        except Refused as refusal:
            refused.append(type(refusal).__name__)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return refused


def decided(editor, **fields):
    intake = make_intake("Lantern Society", "Harbour Watch", by=editor, **fields)
    match_rows(intake, by=editor)
    accept_new(intake, by=editor)
    return lambda: add_list(intake, by=editor, publish=True, is_complete=True)


def test_one_list_added_from_two_windows_is_added_once():
    editor = make_editor()
    add = decided(editor)

    refused = at_once(add, add)

    assert refused == ["NotOpen"]
    assert (Signature.objects.count(), Signatory.objects.count()) == (2, 2)


def test_two_lists_of_one_letter_never_make_a_record_twice():
    editor = make_editor()
    document = make_draft()
    places = [make_publication(document), make_publication(document)]

    refused = at_once(
        *(decided(editor, document=document, publication=place) for place in places)
    )

    assert refused == ["RecordedMeanwhile"]
    assert (Signature.objects.count(), Signatory.objects.count()) == (2, 2)
