import pytest

from documents.intake import correcting
from documents.intake.laying_out import layout_of, read_again
from documents.intake.offering import match_rows
from documents.intake.refusals import Gone, Late, NotOpen, Refused
from documents.intake.starting import start_intake
from documents.models import Intake
from tests.factories import make_editor, make_intake

pytestmark = pytest.mark.django_db
TEXT = "\n".join(
    [
        "Signed by the following organizations:",
        "Lantern Society, France",
        "Harbour Watch, Germany",
        "Union of Keepers, Japan",
        "Beacon Trust, Belgium",
        "Lighthouse Forum, Norway",
    ]
)


@pytest.fixture
def editor():
    return make_editor()


@pytest.fixture
def intake(editor):
    return start_intake(by=editor, text=TEXT)[0]


def values(row, **changed):
    held = {name: getattr(row, name) for name in correcting.FIELDS}
    return {**held, **changed}


def names(intake):
    return [row.name for row in intake.rows.signatories()]


def every_line(intake):
    rows = intake.rows.all()
    covered = [range(row.first_line, row.last_line + 1) for row in rows]
    return sorted({line for lines in covered for line in lines})


def test_corrected_row_is_kept_and_names_who_did_it(editor):
    intake = make_intake({"name": "Lantern", "doubts": ["short"]}, by=editor)
    row = intake.rows.get()

    correcting.correct_row(
        intake, "1", by=editor, seen=0, values=values(row, name="Lantern Society")
    )

    row.refresh_from_db()
    assert (row.name, row.is_doubtful, row.version) == ("Lantern Society", False, 1)
    assert row.touched_by == editor


def test_row_that_means_something_else_is_to_be_matched_again(editor):
    intake = make_intake("Lantern Society", by=editor)
    match_rows(intake, by=editor)
    row = intake.rows.get()

    correcting.correct_row(
        intake, "1", by=editor, seen=row.version, values=values(row, name="Other")
    )

    row.refresh_from_db()
    assert (row.outcome, row.decision, row.match) == ("", "waiting", {})


def test_row_kept_as_it_is_keeps_its_match(editor):
    intake = make_intake("Lantern Society", by=editor)
    match_rows(intake, by=editor)
    row = intake.rows.get()

    correcting.correct_row(intake, "1", by=editor, seen=row.version, values=values(row))

    row.refresh_from_db()
    assert row.outcome == "new"


def test_late_correction_is_refused_with_who_was_first(editor):
    intake = make_intake("Lantern Society", by=editor)
    other = make_editor("yuna")
    correcting.keep_row(intake, "1", by=other, seen=0)

    with pytest.raises(Late, match="Line 1 was decided by yuna on"):
        correcting.keep_row(intake, "1", by=editor, seen=0)


def test_line_that_is_gone_is_said_to_be(editor):
    intake = make_intake("Lantern Society", by=editor)

    with pytest.raises(Gone, match="Line 7 no longer stands by itself"):
        correcting.keep_row(intake, "7", by=editor, seen=0)


def test_added_list_is_not_corrected_any_more(editor):
    intake = make_intake("Lantern Society", by=editor)
    Intake.objects.update(state="added", added_by=editor, added_at=intake.started_at)

    with pytest.raises(NotOpen):
        correcting.keep_row(intake, "1", by=editor, seen=0)


def test_all_doubtful_readings_are_kept_together(editor):
    doubtful = {"doubts": ["short"]}
    intake = make_intake(
        {"name": "Lantern", **doubtful}, {"name": "Harbour", **doubtful}, "Beacon"
    )

    assert correcting.keep_doubtful_rows(intake, by=editor) == 2
    assert not intake.rows.doubtful_readings().exists()


def test_ignored_line_keeps_its_text_and_reason(intake, editor):
    correcting.ignore_row(intake, "3", by=editor, seen=0, reason="a heading")

    row = intake.rows.get(first_line=3)
    assert (row.role, row.reason) == ("ignored", "a heading")
    assert row.text == "Harbour Watch, Germany"


def test_ignored_line_becomes_a_row_read_like_its_neighbours(intake, editor):
    correcting.ignore_row(intake, "3", by=editor, seen=0, reason="a heading")

    row = correcting.make_row(intake, "3", by=editor, seen=1)

    assert (row.role, row.name) == ("row", "Harbour Watch")
    assert row.country_as_printed == "Germany"


def test_split_row_becomes_two_and_no_line_is_lost(editor):
    text = TEXT.replace("Watch, Germany", "Watch, Germany; Pier Group, Chile")
    intake = start_intake(by=editor, text=text)[0]
    row = intake.rows.filter(first_line=3).first()
    intake.rows.filter(first_line=3).exclude(pk=row.pk).delete()
    row.text = "Harbour Watch, Germany; Pier Group, Chile"
    row.save()

    first, second = correcting.split_row(
        intake, "3", by=editor, seen=0, cut=len("Harbour Watch, Germany; ")
    )

    assert (first.name, second.name, second.key) == (
        "Harbour Watch",
        "Pier Group",
        "3.2",
    )
    assert names(intake)[1:3] == ["Harbour Watch", "Pier Group"]


def test_cut_that_leaves_nothing_is_refused(intake, editor):
    with pytest.raises(Refused, match="Nothing would be left on one side"):
        correcting.split_row(intake, "3", by=editor, seen=0, cut=0)


def test_joined_lines_become_one_row(intake, editor):
    row = correcting.join_with_next(intake, "2", by=editor, seen=0)

    assert row.text == "Lantern Society, France\nHarbour Watch, Germany"
    assert (row.first_line, row.last_line) == (2, 3)
    assert len(names(intake)) == 4


def test_halves_of_a_line_are_joined_as_they_are_printed(intake, editor):
    correcting.split_row(intake, "3", by=editor, seen=0, cut=len("Harbour Watch, "))

    row = correcting.join_with_next(intake, "3", by=editor, seen=1)

    assert (row.text, row.name) == ("Harbour Watch, Germany", "Harbour Watch")


def test_line_is_not_read_as_its_neighbour_that_was_joined(intake, editor):
    intake.rows.filter(first_line=2).update(text="Lantern\nSociety, France")
    correcting.ignore_row(intake, "3", by=editor, seen=0, reason="a heading")

    row = correcting.make_row(intake, "3", by=editor, seen=1)

    assert row.name == "Harbour Watch"


def test_last_line_cannot_be_joined(intake, editor):
    with pytest.raises(Refused, match="last line"):
        correcting.join_with_next(intake, "6", by=editor, seen=0)


def test_cut_points_offer_separators_before_other_gaps():
    cuts = correcting.cut_points("Lantern Society, France - Harbour")

    assert ("Lantern Society", "France - Harbour") in [cut[1:] for cut in cuts]
    assert all(left and right for _place, left, right in cuts)


def test_reading_again_keeps_what_was_corrected(intake, editor):
    row = intake.rows.get(first_line=3)
    correcting.correct_row(
        intake, "3", by=editor, seen=0, values=values(row, name="Port Watch")
    )

    kept = read_again(intake, layout_of(intake), by=editor)

    assert kept == 1
    assert names(intake) == [
        "Lantern Society",
        "Port Watch",
        "Union of Keepers",
        "Beacon Trust",
        "Lighthouse Forum",
    ]
    assert every_line(intake) == [1, 2, 3, 4, 5, 6]


def test_reading_again_after_a_join_loses_no_line(intake, editor):
    correcting.join_with_next(intake, "2", by=editor, seen=0)

    read_again(intake, layout_of(intake), by=editor)

    assert every_line(intake) == [1, 2, 3, 4, 5, 6]
    positions = list(intake.rows.values_list("position", flat=True))
    assert positions == list(range(1, len(positions) + 1))


def test_reading_in_another_light_changes_the_rest(intake, editor):
    layout = layout_of(intake)
    for section in layout.sections:
        section.kind = "individual"

    read_again(intake, layout, by=editor)

    kinds = set(intake.rows.signatories().values_list("kind", flat=True))
    assert kinds == {"individual"}
