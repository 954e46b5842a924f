import pytest

from documents.intake.comparing import difference
from documents.intake.deciding import link_row
from documents.intake.offering import match_rows
from tests.factories import (
    make_draft,
    make_editor,
    make_intake,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
)

pytestmark = pytest.mark.django_db


def test_first_list_of_a_letter_adds_everything():
    editor = make_editor()
    intake = make_intake("Lantern Society", by=editor)
    match_rows(intake, by=editor)

    found = difference(intake)

    assert [row.name for row in found.added] == ["Lantern Society"]
    assert found.is_first


def test_later_list_shows_known_added_missing_and_renamed():
    editor = make_editor()
    document = make_draft()
    for name in ("Lantern Society", "Harbour Watch", "Beacon Trust"):
        make_printed_line(make_signature(document, make_organisation(name)))
    copy = make_publication(document)
    printed = ["Lantern Society", "Trust of Beacons", "Pier Group"]
    intake = make_intake(*printed, document=document, publication=copy, by=editor)
    match_rows(intake, by=editor)
    beacon = document.signatures.get(signatory__name="Beacon Trust")
    row = intake.rows.get(first_line=2)
    link_row(intake, "2", beacon.signatory_id, by=editor, seen=row.version)

    found = difference(intake)

    assert [row.name for row in found.known] == ["Lantern Society", "Trust of Beacons"]
    assert [row.name for row in found.added] == ["Pier Group"]
    assert [str(one.signatory) for one in found.missing] == ["Harbour Watch"]
    renamed = [(row.name, before) for row, before in found.renamed]
    assert renamed == [("Trust of Beacons", "Beacon Trust")]


def test_line_that_its_place_prints_already_is_no_new_line():
    editor = make_editor()
    line = make_printed_line(
        make_signature(make_draft(), make_organisation("Lantern Society"))
    )
    intake = make_intake(
        *[line.text, "Lantern Society, Paris", "Pier Group"],
        document=line.signature.document,
        publication=line.publication,
        by=editor,
    )
    match_rows(intake, by=editor)
    row = intake.rows.get(first_line=2)
    link_row(intake, "2", line.signature.signatory_id, by=editor, seen=row.version)

    assert difference(intake).lines == 2
