import pytest

from documents.intake.adding import add_list
from documents.intake.deciding import accept_new, link_row
from documents.intake.offering import match_rows
from documents.intake.refusals import Obstructed, Refused
from documents.intake.undoing import obstacles, take_back
from documents.models import PrintedLine, Signature
from signatories.models import Name, Signatory
from signatories.naming import save_signatory
from tests.factories import (
    make_coalition,
    make_document,
    make_draft,
    make_editor,
    make_intake,
    make_membership,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return make_editor("min-ji")


def added(*printed, by, publish=True, **fields):
    intake = make_intake(*printed, by=by, **fields)
    match_rows(intake, by=by)
    accept_new(intake, by=by)
    return add_list(intake, by=by, publish=publish, is_complete=True)


def test_everything_added_is_taken_back(editor):
    intake = added("Lantern Society", "Harbour Watch", by=editor)

    staying = take_back(intake, by=editor)

    assert staying == []
    for model in (Signatory, Name, Signature, PrintedLine):
        assert not model.objects.exists()


def test_history_tells_who_took_it_back(editor):
    intake = added("Lantern Society", by=editor)

    take_back(intake, by=editor)

    for model in (Signatory, Name, Signature, PrintedLine):
        last = model.history.latest()
        assert (last.history_type, last.history_user) == ("-", editor)
        assert last.history_change_reason == "list taken back"


def test_letter_gets_the_state_back_that_it_had(editor):
    intake = added("Lantern Society", by=editor)

    take_back(intake, by=editor)

    intake.document.refresh_from_db()
    assert (intake.document.state, intake.document.list_recorded) == ("draft", "none")
    assert intake.document.publish_at is None


def test_state_changed_since_stays(editor):
    intake = added("Lantern Society", by=editor, publish=False)
    intake.document.state = "in_review"
    intake.document.save()

    take_back(intake, by=editor)

    intake.document.refresh_from_db()
    assert intake.document.state == "in_review"


def test_records_that_were_here_before_stay(editor):
    known = make_organisation("Christian Lantern Society")
    intake = make_intake("Cristian Lantern Society", by=editor)
    match_rows(intake, by=editor)
    row = intake.rows.get()
    link_row(intake, row.key, known.pk, by=editor, seen=row.version)
    add_list(intake, by=editor, publish=True, is_complete=True)

    take_back(intake, by=editor)

    assert [name.text for name in known.names.all()] == ["Christian Lantern Society"]
    known.refresh_from_db()
    assert known.visible_from is None


def test_list_taken_back_can_be_added_again(editor):
    intake = added("Lantern Society", by=editor)
    take_back(intake, by=editor)

    add_list(intake, by=editor, publish=True, is_complete=True)

    assert Signature.objects.public().count() == 1


def test_taking_back_twice_is_refused(editor):
    intake = added("Lantern Society", by=editor)
    take_back(intake, by=editor)

    with pytest.raises(Refused, match="not added"):
        take_back(intake, by=editor)


def test_record_that_signed_elsewhere_stays_and_is_no_longer_new(editor):
    intake = added("Lantern Society", "Harbour Watch", by=editor)
    lantern = Signatory.objects.get(name="Lantern Society")
    make_signature(make_document(), lantern)

    staying = take_back(intake, by=editor)

    assert staying == ["Lantern Society"]
    assert list(Signatory.objects.all()) == [lantern]
    assert intake.rows.get(name="Lantern Society").decision == "linked"
    lantern.refresh_from_db()
    assert lantern.visible_from


def test_record_with_a_membership_stays(editor):
    intake = added("Lantern Society", by=editor)
    make_membership(make_coalition(), Signatory.objects.get(name="Lantern Society"))

    assert take_back(intake, by=editor) == ["Lantern Society"]


def test_changed_signature_stands_in_the_way_by_name(editor):
    intake = added("Lantern Society", by=editor)
    signature = Signature.objects.get()
    signature.state = "withdrawn"
    signature._history_user = editor
    signature.save()

    with pytest.raises(Obstructed) as refused:
        take_back(intake, by=editor)

    (sentence,) = refused.value.obstacles
    assert sentence.startswith("“Lantern Society under Letter")
    assert "was changed by min-ji on" in sentence
    assert Signature.objects.count() == 1


def test_changed_record_stands_in_the_way(editor):
    intake = added("Lantern Society", by=editor)
    lantern = Signatory.objects.get()
    lantern.website = "https://example.org/"
    save_signatory(lantern, by=editor)

    assert len(obstacles(intake)) == 1


def test_line_of_another_place_stands_in_the_way(editor):
    intake = added("Lantern Society", by=editor)
    copy = make_publication(intake.document, title="A copy")
    make_printed_line(Signature.objects.get(), copy)

    assert obstacles(intake) == [
        "“Lantern Society” is printed in “A copy” too, under this letter."
    ]


def test_taking_back_a_second_list_leaves_the_first(editor):
    first = added("Lantern Society", by=editor)
    copy = make_publication(first.document)
    second = added(
        "Lantern Society",
        "Harbour Watch",
        by=editor,
        document=first.document,
        publication=copy,
    )

    take_back(second, by=editor)

    signature = Signature.objects.get()
    assert (str(signature.signatory), signature.printed_lines.count()) == (
        "Lantern Society",
        1,
    )


def test_draft_is_taken_back_as_well(editor):
    intake = added("Lantern Society", by=editor, publish=False, document=make_draft())

    take_back(intake, by=editor)

    assert not Signature.objects.exists()
