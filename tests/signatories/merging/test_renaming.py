import datetime

import pytest

from signatories.merging import Refused, merge, rename, undo
from signatories.models import Name, Redirect
from tests.factories import (
    make_document,
    make_editor,
    make_individual,
    make_name,
    make_organisation,
    make_printed_line,
    make_signature,
)

from .registries import everything

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return make_editor()


@pytest.fixture
def record():
    return make_organisation("Harbour Watch", slug="harbour-watch")


@pytest.mark.parametrize("name", ["", " ", "Harbour Watch"])
def test_rename_refuses_what_is_no_new_name(editor, record, name):
    with pytest.raises(Refused):
        rename(record, name=name, by=editor, reason="New")


def test_rename_asks_for_a_reason(editor, record):
    with pytest.raises(Refused):
        rename(record, name="Port Watch", by=editor, reason="")


def test_old_name_becomes_a_former_one_with_its_end(editor, record):
    rename(
        record,
        name="Port Watch",
        ends_on=datetime.date(2024, 5, 1),
        ends_precision="month",
        by=editor,
        reason="New",
    )

    record.refresh_from_db()
    rows = record.names.order_by("pk").values_list("text", "kind", "ends_on")
    assert list(rows) == [
        ("Harbour Watch", "former", datetime.date(2024, 5, 1)),
        ("Port Watch", "preferred", None),
    ]
    assert (record.name, record.sort_key) == ("Port Watch", "port watch")
    assert record.history.first().history_user == editor


def test_letters_keep_what_they_printed(editor, record):
    line = make_printed_line(make_signature(make_document(), record))

    rename(record, name="Port Watch", by=editor, reason="New")

    line.refresh_from_db()
    assert line.name == "Harbour Watch"


def test_address_follows_and_the_old_one_leads_on(client, editor, record):
    make_signature(make_document(), record)

    rename(record, name="Port Watch", by=editor, reason="New")

    response = client.get("/organisations/harbour-watch/")
    assert (response.status_code, response.url) == (301, "/organisations/port-watch/")


def test_address_stays_when_asked(editor, record):
    rename(record, name="Port Watch", new_address=False, by=editor, reason="New")

    record.refresh_from_db()
    assert (record.slug, Redirect.objects.count()) == ("harbour-watch", 0)


def test_new_address_is_nobodys_old_one(editor, record):
    Redirect.objects.create(kind="signatory", old_slug="port-watch", slug="elsewhere")

    rename(record, name="Port Watch", by=editor, reason="New")

    record.refresh_from_db()
    assert record.slug == "port-watch-2"


def test_address_of_a_person_never_changes(editor):
    person = make_individual("Ada Lighthouse")

    act = rename(person, name="Ada Beacon", by=editor, reason="Married")

    assert act.survivor.slug == person.slug
    assert Redirect.objects.count() == 0


def test_name_had_before_is_preferred_again(editor, record):
    make_name(
        record,
        "Port Watch",
        kind="former",
        ends_on=datetime.date(2010, 1, 1),
        ends_precision="year",
    )

    rename(record, name="Port Watch", by=editor, reason="Back to it")

    rows = record.names.order_by("pk").values_list("text", "kind", "ends_on")
    assert list(rows) == [
        ("Harbour Watch", "former", None),
        ("Port Watch", "preferred", None),
    ]


def test_old_name_cannot_end_before_it_starts(editor, record):
    Name.objects.update(starts_on=datetime.date(2020, 1, 1), starts_precision="year")

    with pytest.raises(Refused):
        rename(
            record,
            name="Port Watch",
            ends_on=datetime.date(2010, 1, 1),
            ends_precision="year",
            by=editor,
            reason="New",
        )


def test_undo_gives_everything_back(editor, record):
    original = everything()
    act = rename(record, name="Port Watch", by=editor, reason="New")

    undo(act, by=editor)

    assert everything() == original


def test_address_of_a_name_taken_back_leads_to_the_record(client, editor, record):
    make_signature(make_document(), record)
    act = rename(record, name="Port Watch", by=editor, reason="New")

    undo(act, by=editor)

    response = client.get("/organisations/port-watch/")
    assert response.url == "/organisations/harbour-watch/"


def test_first_of_two_renamings_is_undone_while_the_second_stands(editor, record):
    first = rename(record, name="Port Watch", by=editor, reason="New")
    rename(record, name="Sea Watch", by=editor, reason="Newer")

    undo(first, by=editor)

    rows = record.names.values_list("text", "kind")
    assert sorted(rows) == [("Harbour Watch", "former"), ("Sea Watch", "preferred")]


def test_renaming_stands_when_the_merge_before_it_is_undone(editor, record):
    vanished = make_organisation("Harbor Watch")
    act = merge(record, vanished, by=editor, reason="One", choices={"name": "vanished"})
    rename(record, name="Port Watch", by=editor, reason="New")

    undo(act, by=editor)

    assert sorted(record.names.values_list("text", "kind")) == [
        ("Harbour Watch", "former"),
        ("Port Watch", "preferred"),
    ]
    assert list(vanished.names.values_list("text", "kind")) == [
        ("Harbor Watch", "preferred")
    ]
