import csv
import io

import pytest
from django.core.management import CommandError, call_command

from tests.factories import make_country, make_organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def match_names(tmp_path):
    """Run the command on a file of these bytes; return the rows it prints."""

    def run(content):
        file = tmp_path / "names.csv"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        printed = io.StringIO()
        call_command("match_names", str(file), stdout=printed)
        return list(csv.DictReader(io.StringIO(printed.getvalue())))

    return run


def test_each_name_is_answered(match_names):
    watch = make_organisation("Harbour Watch", country=make_country())

    rows = match_names(
        "name,country,kind\nHarbour Watch,FR,organisation\nSalt Pier,,\n"
    )

    assert rows == [
        {
            "name": "Harbour Watch",
            "country": "FR",
            "kind": "organisation",
            "slug": watch.slug,
            "score": "1.0",
            "decision": "auto",
            "reason": "same name, same country",
            "candidates": watch.slug,
        },
        {
            "name": "Salt Pier",
            "country": "",
            "kind": "",
            "slug": "",
            "score": "0.0",
            "decision": "new",
            "reason": "no record comes near",
            "candidates": "",
        },
    ]


def test_a_byte_order_mark_and_further_columns_are_accepted(match_names):
    rows = match_names('row,name\n7,"Harbour, Watch"\n'.encode("utf-8-sig"))

    assert [(row["row"], row["name"]) for row in rows] == [("7", "Harbour, Watch")]


def test_its_own_output_is_accepted(match_names):
    rows = match_names("name,slug,decision\nHarbour Watch,stale,auto\n")

    assert [(row["slug"], row["decision"]) for row in rows] == [("", "new")]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "Row 1: there is no column “name”."),
        ("title\nHarbour Watch\n", "Row 1: there is no column “name”."),
        ("name,country\nHarbour,FR\n,DE\n", "Row 3: the name is empty."),
        (
            "name,country\nHarbour,France\n",
            "Row 2: country “FRANCE” is not a two-letter code.",
        ),
        (
            "name,country,kind\nHarbour,,ship\n",
            "Row 2: kind “ship” is neither organisation nor individual.",
        ),
        ("name\nHarbour,FR\n", "Row 2: more cells than headings."),
        (b"name\nHarbour\nCaf\xe9\n", "Row 3: the file is not UTF-8."),
        ('name\n"Harbour\n', "Row 2: unexpected end of data"),
    ],
)
def test_bad_input_is_refused_with_its_row(match_names, content, message):
    with pytest.raises(CommandError) as refusal:
        match_names(content)

    assert str(refusal.value) == message


def test_a_missing_file_is_refused():
    with pytest.raises(CommandError) as refusal:
        call_command("match_names", "nowhere.csv")

    assert str(refusal.value) == "Cannot read nowhere.csv: No such file or directory"
