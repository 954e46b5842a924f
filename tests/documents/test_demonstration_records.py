import csv

import pytest
from django.core.management import call_command
from django.db import transaction

from documents.counting import (
    AGREES,
    DIFFERS,
    UNKNOWN,
    check_publications,
    public_scope,
)
from documents.demonstration import LETTER_TO_PASTE, RECORDS
from documents.demonstration import load_demonstration as load
from documents.models import (
    Campaign,
    Document,
    PrintedLine,
    Publication,
    Signature,
)
from documents.reading import read_text
from signatories.models import Name, Signatory
from signatories.partial_dates import write_partial

LETTER = "open-letter-south-korea-policies-2020"
STATEMENT = "statement-on-a-peace-treaty-2018"
LETTER_OF_2018 = "letter-to-kim-jong-un-2018"
LETTER_OF_2019 = "letter-to-president-moon-2019"
PRESS = [
    ("크리스천투데이", "2018-07-27", "", "yes"),
    ("자유아시아방송", "2018-07-27", "", "unclear"),
    ("서울평양뉴스", "2018-07-27", "", "yes"),
    ("가스펠투데이", "2018-07-31", "", "yes"),
    ("BBC 코리아", "2018-07-27", "", "yes"),
    ("문화일보", "2018", "2018.27", "unclear"),
    ("문화일보", "2018-08-02", "", "unclear"),
    ("통일신문", "2018-07-26", "", "unclear"),
    ("", "", "", "unclear"),
    ("", "", "", "unclear"),
]


def rows_of(name):
    with (RECORDS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def records(django_db_setup, django_db_blocker):
    """The demonstration records, loaded once: no test here changes them."""
    with django_db_blocker.unblock(), transaction.atomic():
        load()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def demonstration(records, db):
    """Reads the records within a transaction of the test's own."""


def signatures(slug):
    return Signature.objects.public().filter(document__slug=slug)


def lines(slug):
    return PrintedLine.objects.public().filter(publication__document__slug=slug)


def checks(slug, position):
    """Return (of, stated, printed, verdict) of what one publication states."""
    publication = Publication.objects.get(document__slug=slug, position=position)
    return [
        (check.stated.of, check.stated.total, check.printed, check.verdict)
        for check in check_publications([publication], public_scope())[publication.pk]
    ]


def test_what_is_visible_needs_no_refreshing(demonstration, capsys):
    call_command("verify_visibility")

    assert capsys.readouterr().out == "0 rows written.\n"


def test_documents_are_public_and_say_whether_their_list_is_recorded(demonstration):
    recorded = Document.objects.public().order_by("dated", "slug")

    assert [
        (write_partial(row.dated, row.dated_precision), row.kind, row.list_recorded)
        for row in recorded
    ] == [
        ("2012-01", "open_letter", "none"),
        ("2018-06-07", "open_letter", "none"),
        ("2018-07-27", "statement", "complete"),
        ("2019-12-16", "open_letter", "none"),
        ("2020-02-21", "open_letter", "complete"),
        ("2020-10-14", "open_letter", "none"),
        ("2020-10-14", "open_letter", "none"),
        ("2020-12-15", "open_letter", "none"),
    ]


def test_letter_of_february_2020_has_its_signatories(demonstration):
    organisations = signatures(LETTER).organisations()
    printing = lines(LETTER).exclude(country_as_printed="")

    assert organisations.count() == 69
    assert signatures(LETTER).individuals().count() == 7
    assert printing.count() == 61
    assert printing.values("country").distinct().count() == 22
    assert organisations.filter(country=None).count() == 8


def test_letter_of_february_2020_states_one_country_more_than_it_prints(demonstration):
    assert checks(LETTER, 1) == [
        ("organisations", 69, 69, AGREES),
        ("individuals", 7, 7, AGREES),
        ("countries", 23, 22, DIFFERS),
    ]
    assert checks(LETTER, 2) == [
        ("organisations", 69, None, UNKNOWN),
        ("individuals", 7, None, UNKNOWN),
        ("represented", 300, None, UNKNOWN),
    ]


def test_letter_to_paste_prints_the_recorded_lines(demonstration):
    pasted = read_text(LETTER_TO_PASTE.read_text(encoding="utf-8")).rows

    assert [row.text for row in pasted] == list(
        lines(LETTER).order_by("position").values_list("text", flat=True)
    )


def test_misprint_stays_on_the_line_and_the_record_has_the_right_name(demonstration):
    line = lines(LETTER).get(position=20)

    assert line.name == "Cristian Solidarity Worldwide"
    assert line.signature.signatory.name == "Christian Solidarity Worldwide"
    assert line.signature.signatory.names.get(text=line.name).kind == Name.Kind.MISPRINT


def test_people_have_pages_as_public_figures(demonstration):
    people = Signatory.objects.public().individuals()

    assert list(people.values_list("page_basis", flat=True)) == ["public_figure"] * 7


def test_members_of_the_coalition_are_not_recorded(demonstration):
    coalition = Signatory.objects.public().coalitions().get()

    assert str(coalition).startswith("International Coalition to Stop Crimes Against")
    assert not coalition.has_members_recorded
    assert coalition.memberships.count() == 0


def test_letter_of_june_2018_has_one_signature_shown_by_a_sentence(demonstration):
    line = lines(LETTER_OF_2018).get()

    assert line.signature.signatory.slug == "human-rights-watch"
    assert line.evidence == PrintedLine.Evidence.SENTENCE
    assert checks(LETTER_OF_2018, 2) == [
        ("organisations", 52, None, UNKNOWN),
        ("represented", 300, None, UNKNOWN),
    ]


def test_statement_is_signed_through_a_representative(demonstration):
    signature = signatures(STATEMENT).get()

    assert signature.signatory.name == "Justice For North Korea"
    assert (signature.representative, signature.representative_office) == (
        "Peter Jung",
        "CEO",
    )


def test_press_items_of_the_statement_stand_as_printed(demonstration):
    items = [
        row
        for row in rows_of("09_publications.csv")
        if row["document"] == STATEMENT and row["kind"] == "coverage"
    ]
    headlines = [row["title"] for row in items]

    assert [
        (
            row["publisher_as_printed"],
            row["published_on"],
            row["published_as_printed"],
            row["reports"],
        )
        for row in items
    ] == PRESS
    assert headlines[1] == headlines[8]
    assert len(set(headlines)) == 9


def test_publications_of_the_letter_of_2019_disagree(demonstration):
    def stated(position):
        return [(of, number) for of, number, *_ in checks(LETTER_OF_2019, position)]

    copies = [("organisations", 67), ("individuals", 10), ("countries", 22)]
    mentions = [("organisations", 67), ("individuals", 10)]

    assert stated(1) == stated(3) == copies
    assert stated(2) == [
        ("organisations", 67),
        ("organisations", 70),
        ("individuals", 10),
        ("countries", 23),
    ]
    assert stated(4) == stated(5) == mentions


def test_answers_are_said_to_be_unknown_as_of_a_month_with_a_source(demonstration):
    unanswered = Document.objects.filter(no_response_known_on="2020-03-01")

    assert sorted(unanswered.values_list("slug", flat=True)) == [LETTER_OF_2019, LETTER]
    for document in unanswered:
        assert document.no_response_known_precision == "month"
        assert document.no_response_note


def test_campaign_links_the_letters_to_the_president(demonstration):
    campaign = Campaign.objects.public().get()
    dated = campaign.documents.order_by("dated").values_list("dated__year", flat=True)

    assert list(dated) == [2019, 2020, 2020]
