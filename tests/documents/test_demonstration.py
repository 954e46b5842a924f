import csv
import re

import pytest
from django.core.management import call_command

from documents.demonstration import LETTER_TO_PASTE, RECORDS, RESOURCES
from documents.demonstration import load_demonstration as load
from documents.models import (
    Document,
)
from signatories.models import Country, Signatory
from tests.factories import make_country, make_editor, make_organisation

LETTER = "open-letter-south-korea-policies-2020"
STATEMENT = "statement-on-a-peace-treaty-2018"
CONTACTS = re.compile(r"(?i)\S+@\S+|\+\d[\d ()-]{6,}|\bfax\b|\be-?mail\b")


@pytest.fixture
def demonstration(db):
    return load()


def rows_of(name):
    with (RECORDS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# The files


def test_every_file_of_the_folder_is_loaded():
    assert sorted(path.name for path in RECORDS.iterdir()) == list(RESOURCES)


@pytest.mark.parametrize("name", RESOURCES)
def test_file_has_the_columns_of_its_resource(name):
    resource = RESOURCES[name]()
    headings = set(rows_of(name)[0])

    assert headings - {column.heading for column in resource.fields.values()} == set()
    assert set(resource.required) - headings == set()


@pytest.mark.parametrize("name", RESOURCES)
def test_file_holds_no_mail_address_and_no_telephone_number(name):
    assert CONTACTS.findall((RECORDS / name).read_text(encoding="utf-8")) == []


def test_letter_to_paste_holds_no_mail_address_and_no_telephone_number():
    assert CONTACTS.findall(LETTER_TO_PASTE.read_text(encoding="utf-8")) == []


def test_addresses_of_people_are_opaque():
    people = [
        row["slug"]
        for row in rows_of("02_signatories.csv")
        if row["kind"] == "individual"
    ]

    assert len(people) == 7
    assert [slug for slug in people if not re.fullmatch("p-[2-9b-z]{8}", slug)] == []


# Loading


def test_every_record_has_a_history_that_names_who_loaded_it(db):
    editor = make_editor()

    load(by=editor)

    for resource in RESOURCES.values():
        model = resource._meta.model
        entries = model.history.filter(history_type="+", history_user=editor)
        recorded = entries.values_list(model._meta.pk.name, flat=True)
        assert sorted(recorded) == sorted(model.objects.values_list("pk", flat=True))


def test_second_load_changes_nothing(demonstration):
    entries = Signatory.history.count(), Document.history.count()

    again = load()

    assert again == {}
    assert (Signatory.history.count(), Document.history.count()) == entries


def test_second_load_keeps_what_editors_changed_and_deleted(demonstration):
    Document.objects.filter(slug=LETTER).update(title_en="Another title")
    Document.objects.get(slug=STATEMENT).delete()

    load()

    assert Document.objects.get(slug=LETTER).title_en == "Another title"
    assert not Document.objects.filter(slug=STATEMENT).exists()


def test_nothing_is_loaded_among_records_of_others(db):
    make_organisation()

    assert load() == {}


def test_load_keeps_what_the_coalition_calls_a_country(db):
    make_country("KR", "South Korea", "대한민국", display_name="Korea")

    load()

    assert Country.objects.get(code="KR").display_name == "Korea"


def test_command_says_what_was_loaded_and_that_it_is_done_once(db, capsys):
    call_command("load_demo")
    first = capsys.readouterr().out
    call_command("load_demo")

    assert "   78  12_signatures.csv\n" in first
    assert capsys.readouterr().out == "There are records already: nothing was loaded.\n"
