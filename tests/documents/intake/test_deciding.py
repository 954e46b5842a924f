import pytest

from documents.intake import deciding
from documents.intake.correcting import ignore_row
from documents.intake.offering import match_rows
from documents.intake.refusals import Late, Refused
from signatories.models import Judgement
from tests.factories import (
    make_country,
    make_draft,
    make_editor,
    make_individual,
    make_intake,
    make_name,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return make_editor()


def matched(*printed, by, **fields):
    intake = make_intake(*printed, by=by, **fields)
    match_rows(intake, by=by)
    return intake


def verdicts():
    standing = Judgement.objects.standing()
    return set(standing.values_list("printed_key", "signatory__name", "verdict"))


def test_record_that_fits_alone_is_linked_without_a_question(editor):
    known = make_organisation("Lantern Society")

    row = matched("Lantern Society", by=editor).rows.get()

    assert (row.decision, row.outcome, row.signatory) == ("linked", "sure", known)
    assert row.decided_by is None


def test_doubtful_name_waits_for_a_person(editor):
    make_organisation("Lantern Society", country=make_country())
    make_country("DE", "Germany")

    read = {"name": "Lantern Society", "country": "DE"}
    row = matched(read, by=editor).rows.get()

    assert (row.decision, row.outcome) == ("waiting", "doubtful")
    assert len(row.match["candidates"]) == 1


def test_name_nobody_has_is_plainly_new(editor):
    row = matched("Lantern Society", by=editor).rows.get()

    assert (row.decision, row.outcome) == ("waiting", "new")


def test_row_decided_on_is_not_looked_up_again(editor):
    intake = matched("Lantern Society", by=editor)
    deciding.accept_new(intake, by=editor)
    make_organisation("Lantern Society")

    assert match_rows(intake, by=editor) == 0
    assert intake.rows.get().decision == "new"


def test_line_this_letter_prints_already_is_linked_to_its_signatory(editor):
    document = make_draft()
    known = make_organisation("Society of Lanterns International")
    make_printed_line(make_signature(document, known), name="SLI Lanterns")
    make_organisation("SLI Lantern")

    intake = matched("SLI Lanterns", by=editor, document=document)

    assert intake.rows.get().signatory == known


def test_decision_is_remembered_and_proposed_the_next_time(editor):
    known = make_organisation("Society of Lanterns")
    intake = matched("Lantern Club", by=editor)
    row = intake.rows.get()

    deciding.link_row(
        intake, "1", known.pk, by=editor, seen=row.version, reason="their page"
    )

    judgement = Judgement.objects.get()
    assert (judgement.verdict, judgement.judged_by, judgement.reason) == (
        "same",
        editor,
        "their page",
    )
    again = matched("Lantern Club", by=editor).rows.get()
    assert (again.decision, again.signatory) == ("linked", known)


def test_rejected_records_are_remembered_as_not_the_same(editor):
    make_organisation("Lantern Society", country=make_country())
    make_country("DE", "Germany")
    read = {"name": "Lantern Society", "country": "DE"}
    intake = matched(read, by=editor)
    row = intake.rows.get()

    deciding.make_new(intake, "1", by=editor, seen=row.version)

    assert verdicts() == {("lantern society", "Lantern Society", "different")}
    assert matched(read, by=editor).rows.get().outcome == "new"


def test_link_given_up_for_another_is_remembered_as_not_the_same(editor):
    make_organisation("Lantern Society")
    other = make_organisation("Beacon Trust")
    intake = matched("Lantern Society", by=editor)
    row = intake.rows.get()

    deciding.link_row(intake, "1", other.pk, by=editor, seen=row.version)

    assert verdicts() == {
        ("lantern society", "Lantern Society", "different"),
        ("lantern society", "Beacon Trust", "same"),
    }


def test_decision_taken_back_takes_its_memory_back(editor):
    known = make_organisation("Society of Lanterns")
    intake = matched("Lantern Club", by=editor)
    row = deciding.link_row(
        intake, "1", known.pk, by=editor, seen=intake.rows.get().version
    )

    deciding.undo_decision(intake, "1", by=editor, seen=row.version)

    row = intake.rows.get()
    assert (row.decision, row.signatory, row.outcome) == ("waiting", None, "doubtful")
    assert verdicts() == set()
    assert Judgement.objects.get().undone_by == editor


def test_late_decision_is_refused(editor):
    known = make_organisation("Society of Lanterns")
    intake = matched("Lantern Club", by=editor)
    deciding.make_new(intake, "1", by=make_editor("yuna"), seen=0)

    with pytest.raises(Late, match="decided by yuna"):
        deciding.link_row(intake, "1", known.pk, by=editor, seen=0)


def test_record_that_is_gone_cannot_be_linked(editor):
    intake = matched("Lantern Club", by=editor)

    with pytest.raises(Refused, match="no longer there"):
        deciding.link_row(intake, "1", 0, by=editor, seen=0)


def test_names_held_back_wait_and_the_rest_is_accepted(editor):
    intake = matched("Lantern Society", "Harbour Watch", by=editor)

    deciding.hold_back(intake, ["2"], by=editor)
    accepted = deciding.accept_new(intake, by=editor)

    decisions = intake.rows.values_list("name", "decision")
    assert accepted == 1
    assert list(decisions) == [("Lantern Society", "new"), ("Harbour Watch", "waiting")]


def test_same_name_twice_in_one_list_is_joined(editor):
    intake = matched("Lantern Society", "Lantern Society", by=editor)

    first, second = intake.rows.all()
    assert (second.decision, second.same_as) == ("same", first)
    assert first.outcome == "new"


def test_same_name_with_a_country_in_one_place_only_is_asked_about(editor):
    make_country()
    read = {"name": "Lantern Society", "country": "FR"}
    intake = matched(read, "Lantern Society", by=editor)

    second = intake.rows.last()
    assert (second.outcome, second.match["repeat_of"]) == ("doubtful", "1")

    deciding.join_repeat(intake, second.key, by=editor, seen=second.version)

    assert intake.rows.last().same_as == intake.rows.first()


def test_two_names_of_one_record_are_asked_about(editor):
    known = make_organisation("Lantern Society")
    make_name(known, "The Lantern Bearers")

    intake = matched("Lantern Society", "The Lantern Bearers", by=editor)

    first, second = intake.rows.all()
    assert (first.decision, first.signatory) == ("linked", known)
    assert (second.decision, second.outcome) == ("waiting", "doubtful")
    assert second.match["reason"] == "line 1 means the same record"


def test_same_name_from_two_countries_is_two_signatories(editor):
    make_country()
    make_country("DE", "Germany")
    intake = matched(
        {"name": "Lantern Society", "country": "FR"},
        {"name": "Lantern Society", "country": "DE"},
        by=editor,
    )

    assert set(intake.rows.values_list("outcome", flat=True)) == {"new"}


def test_two_people_of_one_name_and_different_office_are_asked_about(editor):
    person = {"name": "Ada Lighthouse", "kind": "individual"}
    intake = matched(
        {**person, "capacity": "Poet"}, {**person, "capacity": "Judge"}, by=editor
    )

    assert intake.rows.last().outcome == "doubtful"


def test_repeat_of_a_line_that_is_ignored_waits_again(editor):
    intake = matched("Lantern Society", "Lantern Society", by=editor)

    ignore_row(intake, "1", by=editor, seen=0, reason="a heading")

    row = intake.rows.last()
    assert (row.decision, row.outcome, row.same_as) == ("waiting", "", None)


def test_person_is_never_linked_to_an_organisation(editor):
    make_organisation("Ada Lighthouse")
    person = make_individual("Ada Lighthouse")
    read = {"name": "Ada Lighthouse", "kind": "individual"}

    row = matched(read, by=editor, publication=None).rows.get()

    assert [one["id"] for one in row.match["candidates"]] == [person.pk]


def test_second_publication_finds_who_signed(editor):
    document = make_draft()
    known = make_organisation("Lantern Society")
    make_printed_line(make_signature(document, known))
    copy = make_publication(document)

    intake = matched("Lantern Society", by=editor, document=document, publication=copy)

    assert intake.rows.get().signatory == known
