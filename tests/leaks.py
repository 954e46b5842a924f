"""A small public site, all that could leak from beside it, and a walk over its pages."""

import datetime
import io
import re
from html import unescape

from django.utils import timezone
from openpyxl import load_workbook

from documents import publishing
from documents.models import DocumentLink, Issuer, Topic
from signatories import showing
from signatories.models import Redirect, Signatory
from tests.factories import (
    make_campaign,
    make_coalition,
    make_country,
    make_document,
    make_draft,
    make_individual,
    make_intake,
    make_membership,
    make_name,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
    make_stated_count,
)

SECRET = re.compile(r"secret|geheim", re.IGNORECASE)
SOURCED = {"sourced_on": datetime.date(2015, 1, 1), "sourced_precision": "year"}
STARTS = [
    *["/", "/documents/", "/campaigns/", "/organisations/", "/individuals/"],
    *["/coalitions/", "/countries/", "/search/?q=open", "/ko/documents/harbours/"],
]
LINK = re.compile(r'href="([^"#]*)')


def make_open_site():
    """Make what everybody may see; positions leave room between all rows."""
    france, peru = make_country(), make_country("PE", "Peru", "페루")
    for code in ("NP", "ZZ"):
        make_country(code, "Secretland", "비밀")
    topic = Topic.objects.create(slug="ports", name_en="Ports")
    campaign = make_campaign("Open ports", slug="ports")
    letter = make_document(
        "On open harbours",
        slug="harbours",
        list_recorded="complete",
        campaign=campaign,
    )
    other = make_document("On open seas", slug="seas", list_recorded="complete")
    for document in (letter, other):
        document.topics.add(topic)
        document.concerns.add(peru)
    nets = make_organisation("Open Nets", country=france)
    ropes = make_organisation("Open Ropes", country=peru)
    coast = make_coalition("Open Coast", has_members_recorded=True)
    figure = make_individual("Open Ada", page_basis="public_figure")
    make_membership(coast, ropes, **SOURCED)
    Issuer.objects.create(document=other, signatory=ropes, position=10)
    for document in (letter, other):
        place = make_publication(document, position=10, publisher_as_printed="Bay")
        for number, signatory in enumerate((nets, coast, figure), 1):
            signature = make_signature(
                document, signatory, position=number * 10, country=signatory.country
            )
            make_printed_line(signature, place, position=number * 10)
        for of in ("organisations", "individuals", "represented"):
            make_stated_count(place, of, 2)
    make_name(nets, "ON", kind="acronym")
    publishing.refresh([letter.pk, other.pk])
    return letter, other


def hide_among(letter, other):
    """Put everything that may leave no trace beside the open records."""
    peru, nepal = make_country("PE"), make_country("NP")
    campaign, topic = letter.campaign, letter.topics.get()
    place = letter.publications.get()
    nets = Signatory.objects.get(name="Open Nets")
    coast = Signatory.objects.get(name="Open Coast")
    figure = Signatory.objects.get(name="Open Ada")
    for number, make in enumerate((make_organisation, make_coalition, make_individual)):
        basis = {"page_basis": "consent"} if make is make_individual else {}
        name = f"Secret {make.__name__}"
        for document in (letter, other):
            signature = make_signature(
                document,
                make(f"{name} {document.slug}", country=nepal, **basis),
                visibility="hidden",
                country=nepal,
                position=5 + number * 10,
                capacity="Secret office",
            )
            make_printed_line(
                signature, document.publications.get(), position=5 + number * 10
            )
        record = make(f"{name} record", visibility="hidden", country=nepal, **basis)
        make_printed_line(
            make_signature(letter, record, country=peru, position=9),
            place,
            position=100 + number,
        )
        if make is not make_individual:
            make_membership(coast, record, **SOURCED)
            Issuer.objects.create(document=letter, signatory=record, position=number)
        if make is make_coalition:
            make_membership(record, nets, **SOURCED)
    make_membership(coast, nets, visibility="hidden", **SOURCED)
    merged = make_organisation("Secret twin", slug="secret-twin", country=nepal)
    make_signature(letter, merged, position=1)
    make_membership(coast, merged, **SOURCED)
    merged.merged_into = nets
    merged.save()
    publishing.refresh_signatories([merged.pk, nets.pk])
    withdrawn = make_individual("Secret Ida", page_basis="public_figure", country=nepal)
    make_signature(other, withdrawn, state="withdrawn", country=nepal, position=2)
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    drafts = [
        make_draft("Secret draft", slug="secret-draft", campaign=campaign),
        make_draft("Secret review", slug="secret-review", state="in_review"),
        make_document("Secret embargo", slug="secret-embargo", publish_at=tomorrow),
        make_document(
            "Secret old", slug="secret-old", state="retracted", publish_at=tomorrow
        ),
    ]
    for draft in drafts:
        secret = Topic.objects.create(slug=draft.slug, name_en="Secret topic")
        draft.topics.add(topic, secret)
        draft.concerns.add(peru, nepal)
        Issuer.objects.create(document=draft, signatory=nets)
        DocumentLink.objects.create(document=draft, target=letter, kind="follows_up")
        DocumentLink.objects.create(document=letter, target=draft, kind="responds_to")
        source = make_publication(draft)
        make_stated_count(source, "organisations", 7, words="Secret words")
        for signatory in (nets, coast, figure):
            signature = make_signature(draft, signatory, country=nepal)
            name = f"Geheim {draft.slug} {signatory.name}"
            make_printed_line(signature, source, name=name)
            make_name(signatory, name, is_from_print=True)
        for make in (make_organisation, make_coalition):
            make_signature(draft, make(f"Secret {draft.slug}", country=nepal))
        make_signature(draft, make_individual(f"Secret {draft}", page_basis="consent"))
    make_campaign("Secret campaign", slug="secret-campaign").documents.add(
        make_draft("Secret other draft")
    )
    make_intake("Secret pasted", document=letter, publication=place)
    Signatory.objects.update(note="Secret note")
    letter.signatures.update(note="Secret note", state_note="Secret note")
    for kind, slug in [
        ("document", "secret-draft"),
        ("document", "secret-embargo"),
        ("campaign", "secret-campaign"),
        ("signatory", "secret-make-organisation-record"),
        ("signatory", "secret-twin"),
    ]:
        Redirect.objects.create(kind=kind, old_slug=f"was-{slug}", slug=slug)
        Redirect.objects.create(kind=kind, old_slug=f"older-{slug}", slug=f"was-{slug}")
    publishing.refresh([letter.pk, other.pk, *(draft.pk for draft in drafts)])
    showing.refresh(Signatory.objects.values_list("pk", flat=True))


DOCUMENTS = ["secret-draft", "secret-embargo"]
SIGNATORIES = [
    *["secret-make-organisation-harbours", "secret-make-organisation-record"],
    *["secret-make-coalition-record", "secret-secret-draft-2", "secret-twin"],
]


def probes():
    """Return addresses that ask for each secret by its address or its name."""
    found = ["/countries/np/", "/countries/zz/", "/campaigns/secret-campaign/"]
    for slug in before_and_after(DOCUMENTS):
        found += [f"/documents/{slug}/", f"/documents/{slug}.csv"]
    for slug in before_and_after(SIGNATORIES):
        found += [f"/organisations/{slug}/", f"/coalitions/{slug}/"]
    for slug in SIGNATORIES:
        names = ("signatory", "coalition", "issuer")
        found += [f"/documents.json?{name}={slug}" for name in names]
        found += [f"/organisations/?coalition={slug}"]
    for slug in DOCUMENTS:
        found += [f"/documents/?topic={slug}", f"/organisations/?document={slug}"]
    for name in ("country", "concerns"):
        found += [f"/{place}/?{name}=np" for place in ("documents", "organisations")]
    lists = ("documents", "campaigns", "organisations", "individuals", "coalitions")
    for word in ("secret", "geheim", "office"):
        found += [f"/{place}/?q={word}" for place in (*lists, "countries", "search")]
    return found


def before_and_after(slugs):
    return [prefix + slug for slug in slugs for prefix in ("", "was-", "older-")]


def walk(client, starts=STARTS, also=()):
    """Return {address: what it answers} of every page that links lead to.

    Links with a question are followed from addresses without one, so that every
    choice of every list is seen once; one page stands for the other language.
    """
    told, waiting = {}, [*starts, *also]
    while waiting:
        address = waiting.pop(0)
        if address in told:
            continue
        response = client.get(address)
        told[address] = answer = read(response)
        if "?" in address or not response.get("Content-Type", "").startswith("text/h"):
            continue
        links = [unescape(link) for link in LINK.findall(answer[1])]
        links = [f"{address}{link}" if link[:1] == "?" else link for link in links]
        waiting += [link for link in links if re.match(r"/(?!assets/|ko/)", link)]
    return told


def read(response):
    """Return status, content and headers; of a workbook, its cells."""
    content = response.getvalue()
    if "spreadsheetml" in response.get("Content-Type", ""):
        rows = load_workbook(io.BytesIO(content)).active.values
        return response.status_code, str(list(rows)), ""
    headers = {k: v for k, v in response.headers.items() if k != "Content-Length"}
    return response.status_code, content.decode(), str(headers)


def differing(before, after):
    """Return the addresses that answer differently, the new and the gone ones too."""
    return sorted(
        address
        for address in before.keys() | after.keys()
        if before.get(address) != after.get(address)
    )
