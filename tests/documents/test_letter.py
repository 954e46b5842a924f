import datetime
import json

import html5lib
import pytest

from documents.models import Addressee, Ask, DocumentLink
from signatories.models import Redirect
from tests.factories import (
    make_coalition,
    make_country,
    make_document,
    make_draft,
    make_individual,
    make_membership,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
    make_stated_count,
)
from tests.letters import make_full_letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter():
    return make_document("On harbours", slug="harbours", list_recorded="complete")


def text_of(element):
    return " ".join(" ".join(element.itertext()).split())


def tree_of(response):
    return html5lib.parse(response.content, namespaceHTMLElements=False)


def names(response):
    """Return the lines of the list of signatories as a reader sees them."""
    lists = tree_of(response).iterfind(".//section[@id]/ol/li")
    return [f"{line.get('value')} {text_of(line)}" for line in lists]


def headings(response):
    return [text_of(one) for one in tree_of(response).iterfind(".//section[@id]/h3")]


def get(client, letter, query=""):
    return client.get(f"/documents/{letter.slug}/{query}")


@pytest.mark.parametrize("path", ["", "?order=printed", "?order=name"])
@pytest.mark.parametrize("language", ["", "/ko"])
def test_letter_is_valid_html(client, path, language):
    make_full_letter()

    response = client.get(f"{language}/documents/harbours/{path}")

    assert response.status_code == 200
    html5lib.HTMLParser(strict=True).parse(response.content)


def test_letter_groups_organisations_by_country_and_people_apart(client, letter):
    make_signature(
        letter, make_organisation("Nordic Nets"), country=make_country("NO", "Norway")
    )
    make_signature(letter, make_organisation("Bare Boats"))
    make_signature(letter, make_individual("Ada"), capacity="Pilot")
    make_signature(letter, make_organisation("French Fish"), country=make_country())

    response = get(client, letter)

    assert headings(response) == ["France 1", "Norway 1", "No country 1", "People 1"]
    assert names(response) == [
        "4 French Fish",
        "1 Nordic Nets",
        "2 Bare Boats",
        "3 Ada Pilot",
    ]


@pytest.mark.parametrize(
    ("order", "expected"),
    [("printed", ["1 Zebra", "2 Ada"]), ("name", ["2 Ada", "1 Zebra"])],
)
def test_letter_is_shown_in_another_order(client, letter, order, expected):
    make_signature(letter, make_organisation("Zebra"))
    make_signature(letter, make_individual("Ada"))

    assert names(get(client, letter, f"?order={order}")) == expected


def test_letter_says_that_there_is_no_such_order(client, letter):
    make_signature(letter)

    assert b"There is no such order" in get(client, letter, "?order=bogus").content
    assert b"There is no such order" not in get(client, letter).content


def test_name_and_country_stand_beside_what_was_printed(client, letter):
    signature = make_signature(
        letter,
        make_organisation("Christian Harbour"),
        country=make_country("GB", "United Kingdom"),
    )
    make_printed_line(signature, name="Cristian Harbour", country_as_printed="U.K.")

    response = get(client, letter)

    assert names(response) == ["1 Christian Harbour (printed: Cristian Harbour)"]
    assert headings(response) == ["United Kingdom (printed: U.K.) 1"]


def test_quotation_marks_make_no_difference_in_print(client, letter):
    signature = make_signature(letter, make_organisation("Citizens' Harbour"))
    make_printed_line(signature, name="Citizens’ Harbour")

    assert names(get(client, letter)) == ["1 Citizens' Harbour"]


def test_representative_stands_under_the_organisation(client, letter):
    make_signature(
        letter,
        make_organisation("Nets"),
        representative="Ada",
        representative_office="Director",
    )

    assert names(get(client, letter)) == ["1 Nets signed by Ada, Director"]


def test_withdrawn_organisation_stays_with_its_date_and_is_not_counted(client, letter):
    make_signature(
        letter,
        make_organisation("Nets"),
        state="withdrawn",
        state_on=datetime.date(2021, 3, 3),
        state_precision="day",
    )

    response = get(client, letter)

    assert names(response) == ["1 Nets (withdrawn 3 March 2021 )"]
    assert response.context["letter"].figures.organisations == 0


def test_counts_stand_beside_what_is_stated(client, letter):
    signature = make_signature(letter, country=make_country())
    line = make_printed_line(
        signature, country=make_country(), country_as_printed="France"
    )
    make_stated_count(line.publication, "organisations", 1, words="one organisation")
    make_stated_count(line.publication, "countries", 2, note="One is unknown.")

    response = get(client, letter)

    rows = tree_of(response).iterfind(".//table[@class='rows adds']/tbody/tr")
    assert [text_of(row) for row in rows] == [
        "Organisations “one organisation” 1 1 1 Agrees",
        "Countries 2 1 1 Differs: 1 fewer than stated Possible reason: One is unknown.",
    ]
    figures = tree_of(response).iterfind(".//ul[@class='figures']/li")
    assert [text_of(figure) for figure in figures] == [
        "1 organisation as stated",
        "1 country 2 stated",
    ]


def test_letter_without_a_list_shows_only_what_is_stated(client):
    letter = make_document("On harbours", slug="harbours")
    make_stated_count(make_publication(letter), "organisations", 52)

    response = get(client, letter)

    figures = tree_of(response).iterfind(".//ul[@class='figures']/li")
    assert [text_of(figure) for figure in figures] == ["52 organisations stated"]
    assert b"who signed is not on record here" in response.content


def test_letter_says_whom_its_coalitions_represent(client, letter):
    coalition = make_coalition(has_members_recorded=True)
    make_membership(
        coalition,
        make_organisation(),
        starts_on=datetime.date(2019, 1, 1),
        starts_precision="day",
    )
    make_signature(letter, coalition)

    facts = tree_of(get(client, letter)).iterfind(".//dl/div")

    assert (
        "Speaks for 2 organisations those that signed and the members of the coalitions among them, each once"
        in [text_of(fact) for fact in facts]
    )


def test_letter_says_that_members_are_not_recorded(client, letter):
    make_signature(letter, make_coalition("Harbour Union"))

    facts = tree_of(get(client, letter)).iterfind(".//dl/div")

    assert "Speaks for Not known. The members are not recorded of: Harbour Union" in [
        text_of(fact) for fact in facts
    ]


def test_download_of_a_letter_is_the_list_as_shown(client, letter):
    signature = make_signature(
        letter, make_organisation("Zebra", slug="zebra"), country=make_country()
    )
    make_printed_line(signature, name="Zebbra", country_as_printed="France")
    make_signature(letter, make_individual("Ada"), capacity="Pilot")

    rows = json.loads(client.get("/documents/harbours.json?order=name").getvalue())

    assert [
        (row["number"], row["name"], row["printed_name"], row["country"])
        for row in rows
    ] == [
        (2, "Ada", None, None),
        (1, "Zebra", "Zebbra", "FR"),
    ]
    assert [row["signatory"] for row in rows] == [None, "zebra"]


def test_related_letters_are_linked_both_ways(client, letter):
    earlier, later = make_document("Earlier"), make_document("Later")
    DocumentLink.objects.create(document=letter, target=earlier, kind="follows_up")
    DocumentLink.objects.create(document=later, target=letter, kind="responds_to")
    DocumentLink.objects.create(
        document=make_draft("Draft"), target=letter, kind="supersedes"
    )

    related = get(client, letter).context["letter"].related

    assert [(str(one.document), one.how) for one in related] == [
        ("Earlier", "This letter follows it up"),
        ("Later", "It responds to this letter"),
    ]


def test_renamed_letter_leads_on(client, letter):
    Redirect.objects.create(kind="document", old_slug="harbors", slug="harbours")

    page = client.get("/documents/harbors/?order=name")
    file = client.get("/documents/harbors.csv")

    assert (page.status_code, page["Location"]) == (
        301,
        "/documents/harbours/?order=name",
    )
    assert (file.status_code, file["Location"]) == (301, "/documents/harbours.csv")


@pytest.mark.parametrize("rows", [1, 3])
def test_letter_needs_the_same_queries_for_any_number_of_rows(
    client, letter, rows, django_assert_num_queries
):
    for number in range(rows):
        publication = make_publication(letter, publisher=make_organisation())
        make_stated_count(publication, "organisations", 1)
        make_printed_line(make_signature(letter, country=make_country()), publication)
        make_printed_line(make_signature(letter, make_individual()), publication)
        Addressee.objects.create(document=letter, person="Mayor", position=number + 1)
        Ask.objects.create(document=letter, text_en="Mend it.", position=number + 1)

    with django_assert_num_queries(22):
        get(client, letter)
