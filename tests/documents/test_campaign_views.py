import datetime

import html5lib
import pytest

from signatories.models import Redirect
from tests.factories import make_campaign, make_country, make_document, make_draft
from tests.reading_pages import facet, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def ports():
    campaign = make_campaign("Ports", slug="ports", name_ko="항구")
    document = make_document("On harbours", campaign=campaign)
    document.concerns.add(make_country())
    return campaign


def test_campaigns_are_listed_with_their_public_letters(client, ports):
    make_draft(campaign=ports)
    make_draft(campaign=make_campaign("Lakes"))

    response = client.get("/campaigns/")

    html5lib.HTMLParser(strict=True).parse(response.content)
    assert [
        (str(row), row.document_count) for row in response.context["object_list"]
    ] == [("Ports", 1)]


@pytest.mark.parametrize("query", ["q=PÓRTS", "q=항구", "year=2020", "concerns=fr"])
def test_campaigns_are_narrowed(client, ports, query):
    other = make_campaign("Lakes", slug="lakes")
    make_document(campaign=other, dated=datetime.date(2018, 1, 1))

    assert titles(client.get(f"/campaigns/?{query}")) == ["Ports"]


def test_campaign_facets_count_campaigns(client, ports):
    make_document("Again", campaign=ports)

    assert facet(client.get("/campaigns/"), "Year of a letter") == {"2020": 1}


def test_campaigns_are_downloaded(client, ports):
    text = client.get("/campaigns.csv").getvalue().decode("utf-8-sig")

    assert text == (
        "campaign,name,documents,first_year,last_year\r\nports,Ports,1,2020,2020\r\n"
    )


def test_renamed_campaign_leads_on(client, ports):
    Redirect.objects.create(kind="campaign", old_slug="harbours", slug="ports")

    response = client.get("/ko/campaigns/harbours/")

    assert (response.status_code, response["Location"]) == (301, "/ko/campaigns/ports/")


@pytest.mark.parametrize("rows", [1, 3])
def test_campaign_needs_the_same_queries_for_any_number_of_letters(
    client, ports, rows, django_assert_num_queries
):
    for _number in range(rows):
        make_document(campaign=ports)

    with django_assert_num_queries(4):
        client.get("/campaigns/ports/")
