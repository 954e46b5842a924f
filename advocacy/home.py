"""What the first page tells: how much is here, the latest, and what does not add up."""

from dataclasses import dataclass

from django.db.models import Count, Max, Min, Q

from documents.counting import (
    DIFFERS,
    CountCheck,
    check_publications,
    public_scope,
    verdicts,
)
from documents.models import Campaign, Document, Publication, Signature
from signatories.models import Country, Membership, Signatory

LATEST = 5
COUNTRIES = 10


@dataclass(frozen=True)
class Difference:
    """One stated count that differs from what is printed in the same place."""

    document: Document
    publication: Publication
    check: CountCheck


def totals():
    """Return the numbers at the head of the page, of what the public sees."""
    letters = Document.objects.public().aggregate(
        letters=Count("pk"), first=Min("dated__year"), last=Max("dated__year")
    )
    listed = Signatory.objects.public().with_page()
    people = listed.aggregate(
        organisations=Count("pk", filter=Q(kind="organisation")),
        coalitions=Count("pk", filter=Q(is_coalition=True)),
        individuals=Count("pk", filter=Q(kind="individual")),
    )
    signed = Signature.objects.public().counted().exclude(country=None)
    return {
        **letters,
        **people,
        "countries": signed.values("country").distinct().count(),
    }


def latest():
    documents = Document.objects.public().order_by("-dated", "slug")
    return documents.exclude(dated=None).for_lists(Signature.objects.public())[:LATEST]


def differences(most=LATEST):
    """Return the Differences of the latest letters whose counts differ."""
    scope = public_scope()
    documents = Document.objects.public()
    found = verdicts(documents, scope)
    wanted = [pk for pk, verdict in found.items() if verdict == DIFFERS]
    recent = documents.filter(pk__in=wanted).order_by("-dated", "slug")[:most]
    publications = Publication.objects.filter(document__in=list(recent))
    publications = list(
        publications.select_related("document")
        .prefetch_related("stated_counts")
        .order_by("-document__dated", "document__slug", "position")
    )
    checks = check_publications(publications, scope)
    return [
        Difference(publication.document, publication, check)
        for publication in publications
        for check in checks[publication.pk]
        if check.verdict == DIFFERS
    ]


def countries(most=COUNTRIES):
    """Return the countries from which most organisations signed, with their number."""
    signed = Signature.objects.public().counted().organisations().exclude(country=None)
    rows = (
        signed.order_by()
        .values("country")
        .annotate(n=Count("signatory", distinct=True))
    )
    counts = dict(rows.values_list("country", "n"))
    for country in (found := list(Country.objects.filter(code__in=counts))):
        country.organisation_count = counts[country.code]
    return sorted(found, key=lambda one: (-one.organisation_count, str(one)))[:most]


def coalitions(most=6):
    """Return coalitions with what they signed as themselves and who belongs to them."""
    found = Signatory.objects.public().with_page().coalitions().with_letters()
    found = found.with_member_counts(Membership.objects.public())
    return found.order_by("-letter_count", "sort_key")[:most]


def campaigns(most=6):
    return Campaign.objects.public().order_by("-last_dated", "slug")[:most]
