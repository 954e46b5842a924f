"""What the page of one signatory shows, gathered once, as the public sees it."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.db.models import Count, F, Prefetch, Q
from django.utils import timezone

from .models import Membership, Name, Signatory
from .reach import members_by_coalition, walk

TOGETHER_SHOWN = 10
KINDS_SHOWN = [
    Name.Kind.ACRONYM,
    Name.Kind.ALIAS,
    Name.Kind.TRANSLATION,
    Name.Kind.TRANSLITERATION,
    Name.Kind.FORMER,
]


@dataclass(frozen=True)
class Signed:
    """A letter that the signatory signed, with what was printed of it then.

    `reach` is, for a coalition, the number of members it spoke for on that date, and
    None where that cannot be told.
    """

    signature: Any
    line: Any
    reach: int | None = None

    @property
    def document(self):
        return self.signature.document

    @property
    def printed(self):
        return self.line.name if self.line else ""


class Profile:
    """One public signatory and the rows around it that the public may see."""

    def __init__(self, signatory):
        self.signatory = signatory

    @cached_property
    def names(self):
        """The other names that may be shown, by kind in the order of KINDS_SHOWN."""
        names = self.signatory.names.public().shown().exclude(kind="preferred")
        return sorted(
            names, key=lambda name: (KINDS_SHOWN.index(name.kind), name.text.casefold())
        )

    @cached_property
    def memberships(self):
        """Its coalitions, those first in which it still is."""
        rows = self.signatory.member_of.public().select_related("coalition")
        rows = rows.filter(coalition__in=shown()).order_by("coalition__sort_key", "pk")
        today = timezone.localdate()
        return sorted(rows, key=lambda row: not row.held_on(today))

    @cached_property
    def signed(self):
        """What it signed under its name, the newest first.

        An organisation's withdrawn signature stays, with its state; a person's does
        not.
        """
        signatures = self.signatory.signatures
        lines = signatures.model.printed_lines.rel.related_model.objects
        printed = lines.public().select_related("publication")
        printed = printed.order_by("publication__position", "position")
        rows = (
            signatures.public()
            .shown()
            .named()
            .select_related("document", "country")
            .prefetch_related(
                Prefetch("printed_lines", printed, "public_lines"),
                "document__addressees",
            )
            .order_by("-document__dated", "document__slug")
        )
        return [self.one_signed(row) for row in rows]

    def one_signed(self, signature):
        return Signed(signature, next(iter(signature.public_lines), None))

    @cached_property
    def counted(self):
        return [row for row in self.signed if row.signature.state == "signed"]

    @property
    def years(self):
        """The first and the last year in which it signed, or None."""
        dates = sorted(row.document.dated for row in self.counted if row.document.dated)
        return (dates[0].year, dates[-1].year) if dates else None

    @cached_property
    def together(self):
        """Organisations under the same letters, the most frequent first."""
        found = shown().organisations().signed_with(self.signatory)
        return list(found.select_related("country")[:TOGETHER_SHOWN])

    @cached_property
    def together_count(self):
        return shown().organisations().signed_with(self.signatory).count()


class CoalitionProfile(Profile):
    """A coalition, with its members on one day and what they signed as members."""

    def __init__(self, signatory, on):
        super().__init__(signatory)
        self.on = on

    @cached_property
    def all_memberships(self):
        """Every public membership: a walk through coalitions may need any of them."""
        rows = Membership.objects.public().filter(member__in=shown())
        return list(rows.select_related("coalition", "member__country"))

    @cached_property
    def members(self):
        held = members_by_coalition(self.all_memberships, self.on)
        return held.get(self.signatory.pk, [])

    def one_signed(self, signature):
        reach = self.reach_on(signature.document.dated)
        return replace(super().one_signed(signature), reach=reach)

    def reach_on(self, date):
        """Return how many organisations it spoke for on `date`, or None."""
        if not date:
            return None
        held = members_by_coalition(self.all_memberships, date)
        through, unrecorded = walk([self.signatory], held)
        return None if unrecorded else len(through.keys() - {self.signatory.pk})

    @cached_property
    def signed_by_members(self):
        """Letters that members signed while they were members, the newest first.

        As (document, number of members under it).
        """
        own = [
            row for row in self.all_memberships if row.coalition_id == self.signatory.pk
        ]
        signatures = self.signatory.signatures.model.objects.public().counted().named()
        signatures = signatures.filter(signatory__in={row.member_id for row in own})
        counts = {}
        rows = signatures.select_related("document").prefetch_related(
            "document__addressees"
        )
        for signature in rows.order_by("-document__dated", "document__slug"):
            date = signature.document.dated
            if any(
                row.member_id == signature.signatory_id and date and row.held_on(date)
                for row in own
            ):
                members = counts.setdefault(signature.document, set())
                members.add(signature.signatory_id)
        return [(document, len(members)) for document, members in counts.items()]


class CountryProfile:
    """One country or territory: who is there, what was signed from there or about it.

    Each list holds at most LISTED rows; the counts on the country tell how many more.
    """

    LISTED = 100

    def __init__(self, country):
        self.country = country

    @property
    def documents(self):
        documents = self.country.concerning_documents.model.objects.public()
        return documents.order_by(F("dated").desc(nulls_last=True), "slug")

    @cached_property
    def organisations(self):
        rows = shown().organisations().filter(country=self.country).with_letters()
        return rows.order_by("sort_key", "pk")[: self.LISTED]

    @cached_property
    def signed(self):
        """Letters signed from there, each with signature_count."""
        signed = self.country.signatures.public().counted()
        from_there = Count(
            "signatures", distinct=True, filter=Q(signatures__in=signed.values("pk"))
        )
        rows = self.documents.annotate(signature_count=from_there)
        return rows.filter(signature_count__gt=0)[: self.LISTED]

    @cached_property
    def concerning(self):
        return self.documents.filter(concerns=self.country)[: self.LISTED]


def shown():
    return Signatory.objects.public().with_page()
