"""Enough of a record to tell namesakes apart."""

from dataclasses import dataclass, field

from django.db.models import OuterRef, Prefetch, Subquery

from documents.models import Document, Signature
from signatories.models import Membership, Name, Signatory

FOUND = 10


@dataclass
class Card:
    """A record on offer: what it is, what it signed, and why it is offered."""

    signatory: Signatory
    names: list[Name]
    signed: int
    latest: Document | None
    coalitions: list[Signatory]
    evidence: list = field(default_factory=list)
    differs_in_country: bool = False


def cards(row):
    """Return the Cards of the records offered for a row, best first."""
    offered = row.match.get("candidates", [])[:5]
    found = cards_of([candidate["id"] for candidate in offered], row)
    for candidate in offered:
        if card := found.get(candidate["id"]):
            card.evidence = candidate["evidence"]
    return list(found.values())


def found_cards(text, row):
    """Return the Cards of up to ten records whose names hold every word of `text`."""
    records = Signatory.objects.unmerged().named_like(text)
    found = records.order_by("sort_key").values_list("pk", flat=True)[:FOUND]
    return list(cards_of(list(found), row).values())


def cards_of(keys, row):
    """Return {key: Card} in the order of `keys`; a merged record is left out."""
    records = Signatory.objects.unmerged().filter(pk__in=keys)
    latest = Signature.objects.filter(signatory=OuterRef("pk"))
    latest = latest.order_by("-document__dated", "-document")
    records = records.select_related("country").annotate(
        latest_id=Subquery(latest.values("document")[:1])
    )
    records = records.prefetch_related(
        Prefetch("names", Name.objects.shown().order_by("pk")),
        Prefetch("member_of", Membership.objects.select_related("coalition")),
        "signatures",
    )
    by_key = {record.pk: record for record in records}
    documents = Document.objects.in_bulk({one.latest_id for one in by_key.values()})
    return {key: card(by_key[key], documents, row) for key in keys if key in by_key}


def card(record, documents, row):
    own, printed = record.country_id, row.country_id
    return Card(
        record,
        [name for name in record.names.all() if name.text != record.name],
        len(record.signatures.all()),
        documents.get(record.latest_id),
        [membership.coalition for membership in record.member_of.all()],
        differs_in_country=bool(own and printed and own != printed),
    )
