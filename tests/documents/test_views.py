import csv
import datetime
import io
import json

import html5lib
import openpyxl
import pytest
from django.utils import timezone

from documents.models import Addressee, Ask, Issuer, Topic
from tests.factories import (
    make_campaign,
    make_coalition,
    make_country,
    make_document,
    make_individual,
    make_name,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
    make_stated_count,
)
from tests.reading_pages import chips, facet, problems, titles

pytestmark = pytest.mark.django_db


def signed_letter(title, *, country="FR", name="France", **fields):
    """Make a letter with a complete list of one organisation from a country."""
    document = make_document(title, list_recorded="complete", **fields)
    signature = make_signature(document, country=make_country(code=country, name=name))
    make_printed_line(signature, country_as_printed=name, country=signature.country)
    return document


def test_list_is_valid_html(client):
    signed_letter("On harbours")

    for path in ["/documents/", "/documents/?kind=petition", "/ko/documents/"]:
        response = client.get(path)
        html5lib.HTMLParser(strict=True).parse(response.content)


def test_list_shows_the_newest_letter_first(client):
    make_document("Older", dated=datetime.date(2018, 6, 7))
    make_document("Newer", dated=datetime.date(2020, 2, 21))
    make_document("Undated", dated=None, dated_precision="")

    assert titles(client.get("/documents/")) == ["Newer", "Older", "Undated"]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("newest", ["Beta", "alpha"]),
        ("oldest", ["alpha", "Beta"]),
        ("title", ["alpha", "Beta"]),
        ("signatories", ["alpha", "Beta"]),
    ],
)
def test_list_is_sorted(client, sort, expected):
    signed_letter("alpha", dated=datetime.date(2018, 6, 7))
    make_document("Beta", dated=datetime.date(2020, 2, 21))

    assert titles(client.get("/documents/", {"sort": sort})) == expected


def test_list_narrows_by_several_values_of_a_facet(client):
    for year in (2018, 2019, 2020):
        make_document(f"Of {year}", dated=datetime.date(year, 1, 1))

    response = client.get("/documents/?year=2018&year=2020")

    assert titles(response) == ["Of 2020", "Of 2018"]
    assert chips(response) == ["Year: 2018", "Year: 2020"]


def test_facet_counts_reflect_the_other_filters(client):
    signed_letter("Letter", kind="open_letter")
    signed_letter("Petition", kind="petition", country="NO", name="Norway")

    response = client.get("/documents/?kind=petition")

    assert facet(response, "Signed from") == {"Norway": 1}
    assert facet(response, "Kind") == {"Open letter": 1, "Petition": 1}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kind=petition", ["Full"]),
        ("language=ko", ["Full"]),
        ("concerns=kp", ["Full"]),
        ("topic=fishing", ["Full"]),
        ("addressee=Mayor%20of%20Port", ["Full"]),
        ("addressee=none", ["Bare"]),
        ("issuer=harbour-union", ["Full"]),
        ("coalition=harbour-union", ["Full"]),
        ("signatory=harbour-union", ["Full"]),
        ("country=no", ["Full"]),
        ("region=150", ["Full"]),
        ("campaign=ports", ["Full"]),
        ("list=complete", ["Full"]),
        ("list=none", ["Bare"]),
        ("counts=agrees", ["Full"]),
        ("counts=unknown", ["Bare"]),
    ],
)
def test_list_narrows_by_each_facet(client, query, expected):
    coalition = make_coalition("Harbour Union")
    make_document("Bare")
    full = make_document(
        "Full",
        kind="petition",
        language="ko",
        list_recorded="complete",
        campaign=make_campaign("Ports", slug="ports"),
    )
    full.concerns.add(make_country(code="KP", name="North Korea"))
    full.topics.add(Topic.objects.create(slug="fishing", name_en="Fishing"))
    Addressee.objects.create(document=full, person="Mayor of Port")
    Issuer.objects.create(document=full, signatory=coalition)
    norway = make_country(code="NO", name="Norway")
    line = make_printed_line(make_signature(full, coalition, country=norway))
    make_stated_count(line.publication, "organisations", 1)

    assert titles(client.get(f"/documents/?{query}")) == expected


@pytest.mark.parametrize(
    "words", ["harbours", "HÁRBOURS on", "lighthouse", "항구", "quiet nets", "fishing"]
)
def test_search_finds_letters_by_words_in_any_script(client, words):
    document = make_document("On harbours", title_ko="항구에 대하여")
    Ask.objects.create(document=document, position=1, text_en="Quiet the nets.")
    document.topics.add(Topic.objects.create(slug="fishing", name_en="Fishing"))
    make_signature(document, make_organisation("Lighthouse Keepers"))
    make_document("On lakes")

    assert titles(client.get("/documents/", {"q": words})) == ["On harbours"]


def test_search_finds_letters_by_a_misprint_and_does_not_show_it(client):
    organisation = make_organisation("Christian Harbour")
    make_name(organisation, "Cristian Harbour", kind="misprint")
    make_signature(make_document("On harbours"), organisation)

    response = client.get("/documents/?q=cristian")

    assert titles(response) == ["On harbours"]
    assert "Cristian" not in response.content.decode()


@pytest.mark.parametrize(
    ("query", "sentences"),
    [
        ("country=zz", ["Signed from: “zz” is not on record here."]),
        ("year=20x8", ["Year: “20x8” is not on record here."]),
        ("signatory=nobody", ["Signed by: “nobody” is not on record here."]),
        ("sort=bogus", ["There is no such order; this is the usual one."]),
        ("size=7", ["Pages have 25, 50 or 100 rows; these have 25."]),
        ("q=%00", ["Null characters are not allowed."]),
    ],
)
def test_list_says_what_it_cannot_do(client, query, sentences):
    signed_letter("On harbours")

    assert problems(client.get(f"/documents/?{query}")) == sentences


def test_empty_list_says_what_taking_one_filter_away_would_give(client):
    signed_letter("On harbours", dated=datetime.date(2018, 1, 1))
    make_document("On lakes", dated=datetime.date(2020, 1, 1))

    response = client.get("/documents/?year=2020&country=fr")

    alternatives = response.context["filter"].alternatives
    assert titles(response) == []
    assert [(one.chip.label, one.words) for one in alternatives] == [
        ("2020", "1 letter"),
        ("France", "1 letter"),
    ]


def test_pages_keep_the_filters(client):
    for number in range(26):
        make_document(f"Letter {number:02}", kind="petition")

    response = client.get("/documents/?kind=petition&sort=title&page=2")

    assert titles(response) == ["Letter 25"]
    assert [link.url for link in response.context["pages"]] == [
        "/documents/?kind=petition&sort=title",
        "/documents/?kind=petition&sort=title&page=2",
    ]


def test_page_that_does_not_exist_is_not_found(client):
    make_document()

    assert client.get("/documents/?page=2").status_code == 404
    assert client.get("/documents/?page=x").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_list_needs_the_same_queries_for_any_number_of_letters(
    client, rows, django_assert_num_queries
):
    for number in range(rows):
        document = signed_letter(f"Letter {number}")
        make_stated_count(document.publications.get(), "organisations", 1)
        Addressee.objects.create(document=document, person="Mayor")

    with django_assert_num_queries(26):
        client.get("/documents/?kind=open_letter&country=fr")


def test_list_is_downloaded_as_it_is_shown(client):
    signed_letter("=Sum", kind="petition", dated=datetime.date(2020, 1, 1))
    signed_letter("Older", kind="petition", dated=datetime.date(2018, 1, 1))
    make_document("Other")
    query = "?kind=petition&sort=oldest"

    text = client.get(f"/documents.csv{query}").getvalue().decode()
    table = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    book = openpyxl.load_workbook(
        io.BytesIO(client.get(f"/documents.xlsx{query}").getvalue())
    )
    sheet = list(book.active.values)
    records = json.loads(client.get(f"/documents.json{query}").getvalue())

    assert text.startswith("\ufeffdocument,kind,title,")
    assert [row["title"] for row in table] == ["Older", "'=Sum"]
    assert [row[2] for row in sheet] == ["title", "Older", "'=Sum"]
    assert [(row["title"], row["organisations"]) for row in records] == [
        ("Older", 1),
        ("=Sum", 1),
    ]


def test_download_says_what_it_is_and_keeps_robots_away(client):
    today = timezone.localdate().isoformat()

    response = client.get("/documents.csv")

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == (
        f'attachment; filename="letters-{today}.csv"'
    )
    assert response["X-Robots-Tag"] == "noindex"


def test_list_shows_stated_numbers_where_no_list_is_recorded(client):
    document = make_document("On harbours")
    for number in (67, 70):
        make_stated_count(make_publication(document), "organisations", number)

    page = client.get("/documents/").content.decode()

    assert "67 or 70 <small>stated</small>" in page


def test_campaign_shows_its_letters(client):
    campaign = make_campaign("Ports", slug="ports")
    make_document("On harbours", campaign=campaign)

    response = client.get("/campaigns/ports/")

    html5lib.HTMLParser(strict=True).parse(response.content)
    assert [str(one) for one in response.context["documents"]] == ["On harbours"]


def test_person_without_a_page_is_not_found_by_name(client):
    make_signature(make_document("On harbours"), make_individual("Ada Lighthouse"))

    assert titles(client.get("/documents/?q=ada")) == []
