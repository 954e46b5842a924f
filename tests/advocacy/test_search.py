import pytest

from advocacy.search import search
from tests.factories import (
    make_campaign,
    make_country,
    make_document,
    make_individual,
    make_name,
    make_organisation,
    make_signature,
)

pytestmark = pytest.mark.django_db


def found(query):
    return [
        (one.key, [str(row) for row in one.rows], one.count) for one in search(query)
    ]


def test_search_gives_results_by_kind():
    letter = make_document("Letter to the coast", campaign=make_campaign("Coasts"))
    letter.concerns.add(
        make_country("CI", "Côte d’Ivoire (Ivory Coast)", "코트디부아르")
    )
    make_signature(letter, make_organisation("Coast Watch"))
    make_signature(letter, make_individual("Ada Coast", page_basis="consent"))

    assert found("coast") == [
        ("organisation", ["Coast Watch"], 1),
        ("individual", ["Ada Coast"], 1),
        ("document", ["Letter to the coast"], 1),
        ("campaign", ["Coasts"], 1),
        ("country", ["Côte d’Ivoire (Ivory Coast)"], 1),
    ]


@pytest.mark.parametrize("query", ["", "  ", "–", "nothing"])
def test_search_finds_nothing(query):
    make_signature()

    assert found(query) == []


def test_search_shows_the_name_that_met():
    organisation = make_organisation("Harbour Watch")
    make_name(organisation, "항구감시", kind="translation", language="ko")
    make_signature(signatory=organisation)

    (row,) = search("항구")[0].rows

    assert row.matched_name.text == "항구감시"


def test_search_does_not_show_the_misprint_that_met():
    organisation = make_organisation("Harbour Watch")
    make_name(organisation, "Harbor Wotch", kind="misprint")
    make_signature(signatory=organisation)

    (row,) = search("wotch")[0].rows

    assert (row.name, row.matched_name) == ("Harbour Watch", None)


def test_search_leads_to_the_whole_list():
    letter = make_document()
    for number in range(12):
        make_signature(letter, make_organisation(f"Coast {number:02}"))

    (one, *_) = search("coast")

    assert (len(one.rows), one.count, one.url) == (10, 12, "/organisations/?q=coast")
