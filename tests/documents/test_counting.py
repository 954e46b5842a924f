import pytest

from documents.counting import (
    Figures,
    check_publications,
    editors_scope,
    figures,
    public_scope,
    verdicts,
)
from documents.models import Document, Publication, Signature, StatedCount
from tests.factories import (
    make_coalition,
    make_country,
    make_document,
    make_individual,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
    make_stated_count,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter():
    return make_document(list_recorded="complete")


@pytest.fixture
def page(letter):
    return make_publication(letter)


def sign(letter, page, kind="organisation", country=None, **fields):
    make = make_organisation if kind == "organisation" else make_individual
    signature = make_signature(letter, make(), country=country, **fields)
    make_printed_line(signature, page, country=country)
    return signature


def checks(page, scope=None):
    publication = Publication.objects.select_related("document").get(pk=page.pk)
    found = check_publications([publication], scope or public_scope())
    return [(c.printed, c.recorded, c.verdict, c.words) for c in found[page.pk]]


def test_figures_of_a_letter(letter, page):
    france, nepal = make_country(), make_country("NP", "Nepal", "네팔")
    sign(letter, page, country=france)
    sign(letter, page, country=nepal)
    sign(letter, page)
    sign(letter, page, "individual", country=france)
    sign(letter, page, state="withdrawn")
    sign(letter, page, visibility="withheld")
    sign(letter, page, visibility="hidden")

    seen = figures([letter], public_scope())[letter.pk]

    assert seen == Figures(
        organisations=3, individuals=1, countries=2, without_country=1, withheld=1
    )
    assert seen.total == 5


def test_figures_of_a_letter_that_nobody_signed(letter):
    assert figures([letter], public_scope()) == {letter.pk: Figures()}


def test_figures_for_editors_count_everybody(letter, page):
    sign(letter, page, visibility="withheld")
    sign(letter, page, visibility="hidden")

    seen = figures([letter], editors_scope())[letter.pk]

    assert (seen.organisations, seen.withheld) == (2, 0)


@pytest.mark.parametrize(
    ("number", "verdict", "words"),
    [
        (2, "agrees", "Agrees"),
        (3, "differs", "1 fewer than stated"),
        (1, "differs", "1 more than stated"),
    ],
)
def test_an_exact_count_is_held_against_the_printed_lines(
    letter, page, number, verdict, words
):
    sign(letter, page)
    sign(letter, page)
    make_stated_count(page, "organisations", number)

    assert checks(page) == [(2, 2, verdict, words)]


@pytest.mark.parametrize(
    ("how", "number", "verdict"),
    [
        ("at_least", 1, "agrees"),
        ("at_least", 3, "differs"),
        ("about", 2, "agrees"),
        ("about", 3, "differs"),
    ],
)
def test_a_rough_count_is_held_roughly(letter, page, how, number, verdict):
    sign(letter, page)
    sign(letter, page)
    make_stated_count(page, "organisations", number, how=how)

    assert checks(page)[0][2] == verdict


def test_a_count_besides_somebody_counts_them_in(letter, page):
    sign(letter, page)
    sign(letter, page)
    make_stated_count(page, number=1, besides="the coalition", besides_number=1)

    assert checks(page) == [(2, 2, "agrees", "Agrees")]


def test_a_withdrawn_signature_stays_printed(letter, page):
    sign(letter, page)
    sign(letter, page, state="withdrawn")
    make_stated_count(page, number=2)

    assert checks(page) == [(2, 1, "agrees", "Agrees")]


def test_an_organisation_printed_twice_counts_once(letter, page):
    make_printed_line(sign(letter, page), page)
    make_stated_count(page, number=1)

    assert checks(page) == [(1, 1, "agrees", "Agrees")]


def test_countries_are_those_printed_on_the_lines_that_the_claim_covers(letter, page):
    sign(letter, page, country=make_country())
    sign(letter, page, country=make_country())
    sign(letter, page, "individual", country=make_country("NP", "Nepal", "네팔"))
    make_stated_count(page, "countries", 2)
    make_stated_count(page, "countries", 2, covers="organisations")

    assert checks(page) == [
        (2, 2, "agrees", "Agrees"),
        (1, 1, "differs", "1 fewer than stated"),
    ]


def test_both_kinds_together(letter, page):
    sign(letter, page)
    sign(letter, page, "individual")
    make_stated_count(page, "signatories", 2)

    assert checks(page) == [(2, 2, "agrees", "Agrees")]


def test_a_publication_without_a_list_has_nothing_to_count(letter, page):
    sign(letter, page)
    report = make_publication(letter, kind="coverage")
    make_stated_count(report, number=1)

    assert checks(report) == [(None, 1, "unknown", "No list here to count")]


def test_a_sentence_is_no_list(letter, page):
    signature = make_signature(letter)
    make_printed_line(signature, page, evidence="sentence")
    make_stated_count(page, number=52)

    assert checks(page) == [(None, 1, "unknown", "No list here to count")]


def test_a_partial_list_is_not_compared(page, letter):
    letter.list_recorded = "partial"
    letter.save()
    sign(letter, page)
    make_stated_count(page, number=5)

    assert checks(page) == [(1, 1, "unknown", "The list is recorded in part only")]


def test_withheld_names_count_in_the_grand_total_only(letter, page):
    sign(letter, page)
    sign(letter, page, visibility="withheld")
    make_stated_count(page, "organisations", 2)
    make_stated_count(page, "signatories", 2)

    assert checks(page) == [
        (1, 1, "unknown", "Not compared: names are withheld"),
        (1, 1, "agrees", "Agrees"),
    ]


def test_represented_is_not_compared_where_names_are_withheld(letter, page):
    sign(letter, page)
    sign(letter, page, visibility="withheld")
    make_stated_count(page, "represented", 2)

    assert checks(page) == [(None, 1, "unknown", "Not compared: names are withheld")]


def test_a_hidden_name_leaves_no_trace(letter, page):
    sign(letter, page)
    make_stated_count(page, number=1)
    before = checks(page)

    sign(letter, page, visibility="hidden")

    assert checks(page) == before


def test_represented_needs_recorded_members(letter, page):
    make_signature(letter, make_coalition("Coast"))
    make_stated_count(page, "represented", 300, how="at_least")

    words = "Cannot be checked: members not recorded (Coast)"
    assert checks(page) == [(None, None, "unknown", words)]


def test_represented_needs_a_complete_list():
    letter = make_document(list_recorded="none")
    page = make_publication(letter)
    make_signature(letter)
    make_stated_count(page, "represented", 300, how="at_least")

    words = "Cannot be checked: the list is not recorded in full"
    assert checks(page) == [(None, None, "unknown", words)]


def test_regions_are_not_compared(letter, page):
    sign(letter, page)
    make_stated_count(page, "regions", 5)

    assert checks(page) == [(None, None, "unknown", "Regions are not compared")]


@pytest.mark.parametrize(
    ("numbers", "verdict"), [([], "unknown"), ([1], "agrees"), ([1, 2], "differs")]
)
def test_verdicts_one_difference_decides(letter, page, numbers, verdict):
    sign(letter, page)
    for number in numbers:
        make_stated_count(page, number=number)

    assert verdicts([letter], public_scope()) == {letter.pk: verdict}


@pytest.mark.parametrize("item_count", [1, 3])
def test_counting_takes_as_many_queries_for_more_letters(
    item_count, django_assert_num_queries
):
    letters = [make_document(list_recorded="complete") for _ in range(item_count)]
    for letter in letters:
        page = make_publication(letter)
        sign(letter, page)
        make_stated_count(page)

    with django_assert_num_queries(3):
        figures(letters, public_scope())
    with django_assert_num_queries(4):
        verdicts(letters, public_scope())


def test_document_lists_count_what_is_shown(letter, page):
    sign(letter, page, country=make_country())
    sign(letter, page, "individual")
    sign(letter, page, visibility="hidden")

    row = Document.objects.with_signature_counts(Signature.objects.public()).get()

    counts = (row.organisation_count, row.individual_count, row.country_count)
    assert counts == (1, 1, 1)


def test_stated_count_says_itself_in_words(page):
    count = make_stated_count(page, "represented", 300, how="at_least")

    assert str(count) == "at least 300 organisations represented"
    assert StatedCount.objects.public().get() == count
