"""The public letter of 21 February 2020: its block, and the block inside a page."""

from pathlib import Path

import pytest

from documents.reading import read_text

LETTERS = Path(__file__).parent / "letters"


@pytest.fixture(scope="module", params=["block.txt", "page.txt"])
def reading(request):
    return read_text((LETTERS / request.param).read_text("utf-8"))


@pytest.fixture(scope="module")
def page():
    return read_text((LETTERS / "page.txt").read_text("utf-8"))


def by_name(reading, start):
    return next(row for row in reading.rows if row.text.startswith(start))


def test_letter_has_69_organisations(reading):
    assert sum(row.kind == "organisation" for row in reading.rows) == 69


def test_letter_has_7_people(reading):
    assert sum(row.kind == "individual" for row in reading.rows) == 7


def test_letter_prints_61_countries_of_which_22_are_different(reading):
    countries = [row.country for row in reading.rows if row.country]

    assert (len(countries), len(set(countries))) == (61, 22)


def test_letter_has_five_doubtful_rows(reading):
    doubtful = [row.text.split()[0] for row in reading.rows if row.doubts]

    assert doubtful == ["FIDH", "HHK_Catacombs,", "Jananeethi", "Refuge", "SARAM"]


def test_doubtful_rows_offer_the_reading_taken_first(reading):
    for row in reading.rows:
        if row.alternatives:
            taken = row.alternatives[0]["fields"]
            assert {key: getattr(row, key) for key in taken} == taken


def test_fidh_is_an_acronym_before_the_name(reading):
    row = by_name(reading, "FIDH")

    assert (row.name, row.acronym) == (
        "International Federation for Human Rights",
        "FIDH",
    )


def test_dash_stays_in_a_name_whose_country_follows(reading):
    row = by_name(reading, "Jananeethi")

    assert (row.name, row.country) == ("Jananeethi - Access to Justice", "IN")


def test_person_has_office_and_no_country(reading):
    row = by_name(reading, "Yanghee Lee")

    assert (row.capacity[:23], row.country) == ("UN Special Rapporteur o", "")


def test_page_gives_title_subject_and_dates(page):
    facts = page.facts

    assert facts.title.value == "Open Letter on Protecting Rights in the North"
    assert facts.subject_line.value == "Open Letter on Policies for Rights in the North"
    assert (facts.dated.value, facts.dated.words) == ("2020-02-21", "February 21, 2020")
    assert facts.page_date.value == "2020-03-03"
    assert (facts.kind.value, facts.language.value) == ("open_letter", "en")


def test_page_gives_addressee_and_two_copies(page):
    found = [(a.person, a.office, a.is_copied) for a in page.facts.addressees]

    assert found == [
        ("Moon Jae-in", "President of the Republic of Korea", False),
        ("Kang Kyung-hwa", "Foreign Minister", True),
        ("Kim Yeon-chul", "Unification Minister", True),
    ]


def test_second_copy_is_found_without_a_telephone_number_between():
    without_numbers = [
        line
        for line in (LETTERS / "page.txt").read_text("utf-8").splitlines()
        if not line.startswith(("Fax", "E-mail"))
    ]

    found = read_text("\n".join(without_numbers)).facts.addressees

    assert [(a.person, a.is_copied) for a in found] == [
        ("Moon Jae-in", False),
        ("Kang Kyung-hwa", True),
        ("Kim Yeon-chul", True),
    ]


def test_page_gives_its_counts_and_marks_those_of_another_letter(page):
    found = [(c.of, c.number, bool(c.doubt)) for c in page.facts.stated_counts]

    assert found == [
        ("organisations", 69, False),
        ("individuals", 7, False),
        ("countries", 23, False),
        ("organisations", 67, True),
        ("individuals", 10, True),
    ]


def test_page_accounts_for_every_line(page):
    text = (LETTERS / "page.txt").read_text("utf-8")
    filled = {number for number, line in enumerate(text.split("\n"), 1) if line.strip()}

    seen = {
        n
        for one in [*page.rows, *page.ignored]
        for n in range(one.line, one.last_line + 1)
    }

    assert seen == filled


def test_layout_says_in_words_what_was_inferred(page):
    assert page.layout.describe() == (
        "Lines 44 to 112: organisations, one a line; the country after the last comma. "
        "Lines 115 to 121: people, one a line; office or title after the name."
    )
