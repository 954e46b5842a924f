import datetime
import re

import html5lib
import pytest
from django.utils import timezone

from documents import publishing
from signatories.models import Redirect, Signatory
from tests.factories import (
    make_coalition,
    make_country,
    make_document,
    make_draft,
    make_individual,
    make_membership,
    make_name,
    make_organisation,
    make_printed_line,
    make_signature,
)

pytestmark = pytest.mark.django_db
SOURCED = {"sourced_on": datetime.date(2015, 1, 1), "sourced_precision": "year"}


def signed(name, document=None, **fields):
    organisation = make_organisation(name)
    make_signature(document, organisation, **fields)
    return organisation


def names_on(client, address):
    return [row.name for row in client.get(address).context["object_list"]]


def facet(client, address, title):
    groups = client.get(address).context["filter"].groups
    group = next((group for group in groups if str(group.title) == title), None)
    return [(str(one.label), one.count) for one in group.choices] if group else []


@pytest.fixture
def what_could_leak():
    """Everything that no public page may show, each kind once."""
    country = make_country("NP", "Nepal", "네팔")
    letter = make_document("Open secret")
    draft = make_draft("Draft of a secret")
    signed("Secret Draft", draft, country=country)
    signed("Secret Hidden", letter, visibility="hidden", country=country)
    signed("Secret Withheld", letter, visibility="withheld", country=country)
    hidden = make_organisation("Secret Record", visibility="hidden", country=country)
    make_signature(letter, hidden)
    make_membership(make_coalition("Secret Coalition", visibility="hidden"), hidden)
    embargoed = make_document(
        "Secret Embargo", publish_at=timezone.now() + datetime.timedelta(days=1)
    )
    signed("Secret Tomorrow", embargoed)
    merged = signed("Secret Merged", letter)
    Signatory.objects.filter(pk=merged.pk).update(merged_into=hidden, visible_from=None)
    publishing.refresh_signatories([merged.pk])
    make_signature(letter, make_individual("Secret Person"))
    make_signature(letter, make_organisation("Secret Label", public_label="a group"))
    shown = signed("Harbour Watch", make_document("Public letter"))
    make_name(shown, "Secret Misprint", kind="misprint")
    make_signature(letter, shown, public_label="somebody", country=country)
    return shown


PAGES = [
    "/organisations/",
    "/organisations/?q=secret",
    "/organisations/?document=letter-1",
    "/organisations.csv",
    "/organisations.json",
    "/organisations/harbour-watch/",
    "/individuals/",
    "/individuals.csv",
    "/coalitions/",
    "/coalitions.csv",
    "/countries/np/",
    "/search/?q=secret",
    "/search/?q=harbour",
    "/ko/organisations/",
]


@pytest.mark.parametrize("address", PAGES)
def test_page_tells_nothing_that_is_not_public(client, what_could_leak, address):
    response = client.get(address)

    told = response.getvalue().decode().casefold()
    assert re.findall(r"secret[ -]\w+", told) == []


@pytest.mark.parametrize(
    "name",
    ["draft", "hidden", "withheld", "record", "tomorrow", "merged", "label", "nobody"],
)
def test_address_that_may_not_be_seen_answers_as_one_that_never_was(
    client, what_could_leak, name
):
    never = client.get("/organisations/secret-never/")

    response = client.get(f"/organisations/secret-{name}/")

    told = response.content.decode().replace(f"secret-{name}", "secret-never")
    assert (response.status_code, told) == (404, never.content.decode())
    assert response.headers == never.headers


def test_people_have_a_page_only_with_a_reason(client):
    asked, figure = make_individual(), make_individual(page_basis="public_figure")
    for person in (asked, figure):
        make_signature(signatory=person)

    answers = [
        client.get(f"/individuals/{p.slug}/").status_code for p in (asked, figure)
    ]

    assert answers == [404, 200]
    assert names_on(client, "/individuals/") == [figure.name]


def test_organisations_are_listed_by_name_without_the_article(client):
    for name in ("The Anchor", "Coast", "Beacon"):
        signed(name)

    assert names_on(client, "/organisations/") == ["The Anchor", "Beacon", "Coast"]


def test_organisations_by_number_of_letters(client):
    often = signed("Often")
    make_signature(signatory=often)
    signed("Once")

    assert names_on(client, "/organisations/?sort=letters") == ["Often", "Once"]


def test_organisations_are_found_by_a_misprint_that_is_not_shown(client):
    make_name(signed("Harbour Watch"), "Harbor Wotch", kind="misprint")

    response = client.get("/organisations/?q=wotch")

    assert [row.name for row in response.context["object_list"]] == ["Harbour Watch"]
    assert "Harbor Wotch" not in response.content.decode()


def test_facets_count_what_the_other_filters_leave(client):
    france, nepal = make_country(), make_country("NP", "Nepal", "네팔", region="142")
    letter = make_document("Letter to the harbour")
    for name, country in (("Anchor", france), ("Beacon", nepal), ("Coast", nepal)):
        organisation = make_organisation(name, country=country)
        make_signature(letter if name != "Coast" else None, organisation)

    address = f"/organisations/?document={letter.slug}"

    assert names_on(client, address) == ["Anchor", "Beacon"]
    assert facet(client, address, "Country") == [("France", 1), ("Nepal", 1)]
    assert facet(client, address, "Region") == [("Asia", 1), ("Europe", 1)]
    assert facet(client, "/organisations/?country=np", "Signed letter")[0][1] == 1


def test_organisations_by_coalition(client):
    coalition, member = make_coalition("Coast"), signed("Beacon")
    signed("Anchor")
    make_membership(coalition, member, **SOURCED)

    assert names_on(client, "/organisations/?coalition=coast") == ["Beacon"]


@pytest.mark.parametrize("item_count", [1, 3])
@pytest.mark.parametrize(
    ("address", "queries"),
    [("/organisations/", 10), ("/coalitions/", 9), ("/individuals/", 6)],
)
def test_list_takes_as_many_queries_for_more_rows(
    client, item_count, address, queries, django_assert_num_queries
):
    letter = make_document()
    for _ in range(item_count):
        make_signature(letter, make_organisation(country=make_country()))
        make_signature(letter, make_coalition(country=make_country()))
        make_signature(letter, make_individual(page_basis="consent"))

    with django_assert_num_queries(queries):
        client.get(address)


@pytest.mark.parametrize("item_count", [1, 3])
@pytest.mark.parametrize(
    ("address", "queries"), [("/organisations/anchor/", 10), ("/coalitions/coast/", 12)]
)
def test_page_takes_as_many_queries_for_more_letters(
    client, item_count, address, queries, django_assert_num_queries
):
    anchor = make_organisation("Anchor")
    coast = make_coalition("Coast", has_members_recorded=True)
    make_membership(coast, anchor, **SOURCED)
    for _ in range(item_count):
        letter = make_document()
        for signatory in (anchor, coast):
            make_printed_line(make_signature(letter, signatory))

    with django_assert_num_queries(queries):
        client.get(address)


def test_organisation_shows_what_was_printed_then(client):
    organisation = make_organisation("Christian Harbours")
    signature = make_signature(signatory=organisation)
    make_printed_line(signature, name="Cristian Harbours")

    (row,) = client.get(organisation.get_absolute_url()).context["profile"].signed

    assert (row.document, row.printed) == (signature.document, "Cristian Harbours")


def test_organisation_signs_most_often_with(client):
    first, second = make_document(), make_document()
    organisation = signed("Anchor", first)
    often, once = signed("Often", first), signed("Also", second)
    make_signature(second, organisation)
    make_signature(second, often)
    make_signature(first, make_organisation("Gone"), state="withdrawn")

    together = client.get(organisation.get_absolute_url()).context["profile"].together

    assert [(row.name, row.together) for row in together] == [("Often", 2), ("Also", 1)]
    assert once.pk == together[1].pk


def test_coalition_leads_from_its_address_as_an_organisation(client):
    coalition = make_coalition("Coast")
    make_signature(signatory=coalition)

    response = client.get("/organisations/coast/")

    assert (response.status_code, response["Location"]) == (301, "/coalitions/coast/")


def test_old_address_of_an_organisation_leads_on(client):
    signed("Anchor")
    Redirect.objects.create(kind="signatory", old_slug="old", slug="older")
    Redirect.objects.create(kind="signatory", old_slug="older", slug="anchor")

    response = client.get("/organisations/old/")

    assert (response.status_code, response["Location"]) == (
        301,
        "/organisations/anchor/",
    )


def test_old_address_of_a_hidden_organisation_leads_nowhere(client):
    make_organisation("Anchor", visibility="hidden")
    Redirect.objects.create(kind="signatory", old_slug="old", slug="anchor")

    assert client.get("/organisations/old/").status_code == 404


def test_coalition_shows_its_members_on_a_day(client):
    coalition = make_coalition("Coast", has_members_recorded=True)
    joined = {"starts_on": datetime.date(2019, 1, 1), "starts_precision": "year"}
    make_membership(coalition, make_organisation("Early"), **SOURCED)
    make_membership(coalition, make_organisation("Late"), **joined)

    def members(query):
        profile = client.get(f"/coalitions/coast/{query}").context["profile"]
        return [row.member.name for row in profile.members]

    assert members("?on=2018-12-31") == ["Early"]
    assert members("") == ["Early", "Late"]


def test_coalition_says_that_its_day_is_no_date(client):
    make_signature(signatory=make_coalition("Coast"))

    response = client.get("/coalitions/coast/?on=soon")

    assert response.context["problem"] == (
        "“soon” is no date; these are the members of today."
    )


def test_coalition_speaks_for_its_members_on_the_letters_date(client):
    coalition = make_coalition("Coast", has_members_recorded=True)
    member = make_organisation("Early")
    make_membership(coalition, member, **SOURCED)
    signature = make_signature(signatory=coalition)
    other = make_signature(signatory=member).document

    profile = client.get("/coalitions/coast/").context["profile"]

    assert [(row.document, row.reach) for row in profile.signed] == [
        (signature.document, 1)
    ]
    assert profile.signed_by_members == [(other, 1)]


def test_coalition_without_recorded_members_shows_no_number(client):
    make_signature(signatory=make_coalition("Coast"))

    response = client.get("/coalitions/coast/")

    (row,) = response.context["profile"].signed
    assert row.reach is None
    assert "The members are not recorded." in response.content.decode()


def test_country_shows_who_is_there_and_what_was_signed(client):
    france = make_country()
    organisation = make_organisation("Anchor", country=france)
    signature = make_signature(signatory=organisation, country=france)
    about = make_document("About France")
    about.concerns.add(france)

    profile = client.get("/countries/fr/").context["profile"]

    assert list(profile.organisations) == [organisation]
    assert [(row, row.signature_count) for row in profile.signed] == [
        (signature.document, 1)
    ]
    assert list(profile.concerning) == [about]


@pytest.mark.parametrize("code", ["FR", "zz", "np"])
def test_country_of_which_nothing_is_known_does_not_exist(client, code):
    make_signature(country=make_country())
    make_country("NP", "Nepal", "네팔")

    assert client.get(f"/countries/{code}/").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/organisations/",
        "/organisations/anchor/",
        "/coalitions/",
        "/coalitions/coast/",
        "/individuals/",
        "/countries/",
        "/countries/fr/",
        "/search/?q=anchor",
        "/search/?q=nothing",
    ],
)
def test_page_is_valid_html(client, address):
    country = make_country()
    coast = make_coalition("Coast", has_members_recorded=True, country=country)
    anchor = make_organisation("Anchor", country=country, website="https://a.example")
    make_membership(coast, anchor, **SOURCED)
    make_name(anchor, "AN", kind="acronym", language="en")
    for signatory in (anchor, coast, make_individual(page_basis="consent")):
        make_printed_line(make_signature(signatory=signatory, country=country))

    response = client.get(address)

    html5lib.HTMLParser(strict=True).parse(response.content)
