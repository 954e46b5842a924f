import pytest

from documents.intake.deciding import accept_new
from documents.intake.offering import match_rows
from documents.intake.publicity import publicity, set_apart
from tests.factories import (
    make_document,
    make_draft,
    make_editor,
    make_intake,
    make_organisation,
    make_signature,
)

pytestmark = pytest.mark.django_db


def decided(*printed, **fields):
    editor = make_editor()
    intake = make_intake(*printed, by=editor, **fields)
    match_rows(intake, by=editor)
    accept_new(intake, by=editor)
    return intake


def names(rows):
    return [row.name for row in rows]


def test_new_names_become_public_but_those_that_are():
    make_signature(make_document(), make_organisation("Lantern Society"))
    printed = [
        "Lantern Society",
        "Harbour Watch",
        {"name": "Ada", "kind": "individual"},
    ]

    found = publicity(decided(*printed))

    assert names(found.public_already) == ["Lantern Society"]
    assert (names(found.organisations), names(found.people)) == (
        ["Harbour Watch"],
        ["Ada"],
    )


def test_name_is_kept_back_by_the_list_the_letter_or_the_record():
    document = make_draft()
    withheld = make_organisation("Lantern Society")
    make_signature(document, withheld, visibility="withheld")
    make_organisation("Harbour Watch", visibility="hidden")
    printed = ["Lantern Society", "Harbour Watch", "Beacon Trust"]
    intake = decided(*printed, document=document)
    set_apart(intake, ["3"], "hidden", by=intake.started_by)

    found = publicity(intake)

    kept = [(one.row.name, str(one.how), str(one.why)) for one in found.kept_back]
    assert kept == [
        ("Lantern Society", "name withheld", "as under this letter already"),
        ("Harbour Watch", "hidden", "as on its record"),
        ("Beacon Trust", "hidden", ""),
    ]
    assert found.count == 0
