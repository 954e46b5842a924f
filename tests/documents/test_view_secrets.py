"""What may not be seen is in no page, count, facet, search, download or address."""

import datetime
import re

import pytest
from django.utils import timezone

from documents import publishing
from documents.models import Issuer, Topic
from signatories.models import Redirect
from tests.factories import (
    make_campaign,
    make_coalition,
    make_country,
    make_document,
    make_draft,
    make_individual,
    make_name,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
    make_stated_count,
)
from tests.reading_pages import facet, problems, titles

pytestmark = pytest.mark.django_db

SECRET = re.compile(rb"secret|geheim", re.IGNORECASE)
PAGES = [
    "/",
    "/documents/",
    "/documents/?sort=signatories",
    "/documents/harbours/",
    "/documents/harbours/?order=printed",
    "/campaigns/",
    "/campaigns/ports/",
    "/documents.csv",
    "/documents.json",
    "/documents/harbours.csv",
    "/documents/harbours.json",
]


def embargoed(title, **fields):
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    return make_document(title, publish_at=tomorrow, **fields)


@pytest.fixture
def letter():
    """A public letter among all that may not be seen; its list has one open name."""
    campaign = make_campaign("Ports", slug="ports")
    document = make_document(
        "On harbours", slug="harbours", list_recorded="complete", campaign=campaign
    )
    publication = make_publication(document)
    shown = make_signature(document, make_organisation("Open Nets"))
    make_printed_line(shown, publication)
    secret = make_country(code="ZZ", name="Secretland")
    for visibility in ("hidden", "withheld"):
        for kind in (make_organisation, make_coalition, make_individual):
            signature = make_signature(
                document,
                kind(f"Secret {visibility} {kind.__name__}"),
                visibility=visibility,
                country=secret,
                capacity="Secret office",
                representative="" if kind is make_individual else "Secret head",
            )
            make_printed_line(signature, publication, country_as_printed="Secretland")
    drafts = [
        make_draft("Secret draft", slug="secret-draft", campaign=campaign),
        embargoed("Secret embargo", slug="secret-embargo", campaign=campaign),
    ]
    for draft in drafts:
        draft.topics.add(Topic.objects.create(slug=draft.slug, name_en="Secret topic"))
        draft.concerns.add(secret)
        line = make_printed_line(
            make_signature(draft, make_coalition("Secret coalition"), country=secret)
        )
        make_stated_count(line.publication, "organisations", 7, words="Secret words")
        make_signature(draft, make_individual("Secret figure", page_basis="consent"))
    make_campaign("Secret campaign", slug="secret-campaign").documents.add(
        make_draft("Secret other draft")
    )
    return document


@pytest.mark.parametrize("language", ["", "/ko"])
def test_nothing_secret_is_on_a_page(client, letter, language):
    responses = [client.get(language + path) for path in PAGES]

    assert [response.status_code for response in responses] == [200] * len(PAGES)
    found = [SECRET.findall(b"".join(response)) for response in responses]
    assert found == [[]] * len(PAGES)


def test_withheld_names_are_in_the_grand_total_alone(client, letter):
    page = client.get("/documents/harbours/")

    figures = page.context["letter"].head
    assert [(one.number, one.what, str(one.note)) for one in figures] == [
        (1, "signatory", "+3 withheld"),
        (1, "organisation", ""),
        (1, "organisation", "without a country"),
    ]
    assert page.content.decode().count("withheld") == 1


def test_what_is_not_shown_leaves_no_gap_in_the_numbers(client):
    letter = make_document(slug="harbours", list_recorded="complete")
    for number in range(5):
        make_signature(
            letter, visibility="public" if number % 2 else "hidden", position=number + 1
        )

    lines = client.get("/documents/harbours/").context["letter"].lines

    assert [line.number for line in lines] == [1, 2]


SECRET_VALUES = [
    ("country", "zz"),
    ("concerns", "zz"),
    ("topic", "secret-draft"),
    ("coalition", "secret-coalition"),
    ("signatory", "secret-hidden-make-organisation"),
    ("signatory", "secret-withheld-make-coalition"),
    ("coalition", "secret-withheld-make-coalition"),
    ("campaign", "secret-campaign"),
]


def test_secret_value_of_a_facet_is_as_unknown_as_any(client, letter):
    for name, value in SECRET_VALUES:
        unknown = "x" * len(value)

        secret = client.get("/documents/", {name: value}).content.decode()
        nonsense = client.get("/documents/", {name: unknown}).content.decode()

        assert secret.replace(value, unknown) == nonsense


def test_search_finds_nothing_secret(client, letter):
    words = ["secret", "secretland", "office", "figure"]

    found = [titles(client.get("/documents/", {"q": word})) for word in words]

    assert found == [[]] * len(words)


def test_counts_of_lists_are_of_what_is_shown(client, letter):
    row = client.get("/documents/").context["object_list"][0]

    assert (row.organisation_count, row.individual_count, row.country_count) == (
        1,
        0,
        0,
    )
    assert facet(client.get("/documents/"), "Signed from") is None
    assert client.get("/campaigns/ports/").context["campaign"].document_count == 1


ADDRESSES = ["/documents/{}/", "/documents/{}.csv", "/ko/documents/{}/"]


@pytest.mark.parametrize("slug", ["secret-draft", "secret-embargo"])
def test_secret_address_answers_as_one_that_never_existed(client, letter, slug):
    unknown = "x" * len(slug)

    for path in ADDRESSES:
        secret = client.get(path.format(slug))
        nothing = client.get(path.format(unknown))

        assert secret.status_code == nothing.status_code == 404
        assert (
            secret.content.decode().replace(slug, unknown) == nothing.content.decode()
        )
        assert secret.headers == nothing.headers


def test_secret_campaign_answers_as_one_that_never_existed(client, letter):
    secret, nothing = (
        client.get(f"/campaigns/{slug}/")
        for slug in ("secret-campaign", "never-campaign")
    )

    assert (secret.status_code, secret.content) == (404, nothing.content)


def test_old_address_of_a_draft_does_not_lead_on(client, letter):
    Redirect.objects.create(kind="document", old_slug="older", slug="secret-draft")

    old, nothing = client.get("/documents/older/"), client.get("/documents/never/")

    assert (old.status_code, old.content) == (404, nothing.content)


def test_letter_says_nothing_of_when_it_was_changed(client, letter):
    headers = client.get("/documents/harbours/").headers

    assert not {"Last-Modified", "ETag"} & set(headers)


def test_hidden_signature_changes_no_byte_of_the_page(client):
    letter = make_document("On harbours", slug="harbours", list_recorded="complete")
    make_signature(letter, make_organisation("Open Nets"))
    before = client.get("/documents/harbours/").content

    make_signature(letter, make_organisation("Secret Nets"), visibility="hidden")

    assert client.get("/documents/harbours/").content == before


@pytest.mark.parametrize("on", ["signature", "signatory"])
@pytest.mark.parametrize("kind", [make_organisation, make_coalition, make_individual])
def test_label_stands_in_place_of_everything_that_names(client, kind, on):
    label = {"public_label": "an escapee"}
    basis = {"page_basis": "consent"} if kind is make_individual else {}
    signatory = kind("Secret Nets", **basis, **(label if on == "signatory" else {}))
    letter = make_document("On harbours", slug="harbours", list_recorded="complete")
    signature = make_signature(
        letter,
        signatory,
        capacity="Secret office",
        representative="" if kind is make_individual else "Secret head",
        **(label if on == "signature" else {}),
    )
    line = make_printed_line(signature)
    make_stated_count(line.publication, "represented", 300)
    if on == "signatory":
        Issuer.objects.create(document=letter, signatory=signatory)
        publishing.refresh([letter.pk])
    paths = ["/", "/documents/", "/documents/harbours/", "/documents/harbours.json"]

    pages = [
        b"".join(client.get(path)) for path in paths if path != "/" or on == "signatory"
    ]

    assert [SECRET.findall(page) for page in pages] == [[]] * len(pages)
    assert b"an escapee" in client.get("/documents/harbours/").content
    assert titles(client.get("/documents/?q=secret")) == []
    assert problems(client.get(f"/documents/?signatory={signatory.slug}")) != []


def test_printed_markup_is_shown_as_text(client):
    letter = make_document("<b>On", slug="harbours", list_recorded="complete")
    signature = make_signature(
        letter,
        make_organisation("<script>alert(1)</script>"),
        capacity="<i>Head",
        representative='"><img src=x>',
    )
    make_printed_line(signature, name="<svg onload=alert(1)>")
    pages = ["/", "/documents/", "/documents/harbours/", "/organisations/"]
    pages += [signature.signatory.get_absolute_url(), "/search/?q=%3Cscript%3Ealert"]

    told = "".join(client.get(page).content.decode() for page in pages)

    assert not re.findall(r"<script>|<svg onload|<img|<i>Head|<b>On", told)
    assert "&lt;svg onload" in told


def test_withdrawn_person_is_not_shown(client):
    letter = make_document("On harbours", slug="harbours", list_recorded="complete")
    person = make_individual("Secret Ada", page_basis="public_figure")
    make_printed_line(make_signature(letter, person, state="withdrawn"))

    for path in ("/documents/harbours/", "/documents/harbours.json"):
        assert SECRET.findall(b"".join(client.get(path))) == []
    assert titles(client.get("/documents/?q=ada")) == []


def test_name_learned_from_a_draft_finds_nothing(client, letter):
    organisation = letter.signatures.get(visibility="public").signatory
    make_name(organisation, "Geheimnetz", is_from_print=True)
    draft = make_draft()
    make_printed_line(make_signature(draft, organisation), name="Geheimnetz")

    assert titles(client.get("/documents/?q=geheimnetz")) == []


def test_hidden_publisher_is_not_named(client, letter):
    hidden = make_organisation("Secret Press", visibility="hidden")
    make_publication(letter, publisher=hidden, publisher_as_printed="Secret Press")

    assert SECRET.findall(client.get("/documents/harbours/").content) == []


def test_merged_organisation_is_known_by_its_survivor_alone(client, letter):
    survivor = letter.signatures.get(visibility="public").signatory
    merged = make_organisation("Secret twin", slug="secret-twin")
    merged.merged_into, merged.visible_from = survivor, None
    merged.save()

    assert problems(client.get("/documents/?signatory=secret-twin")) == [
        "Signed by: “secret-twin” is not on record here."
    ]
