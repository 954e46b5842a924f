"""What the page of one letter shows, gathered once, as the public sees it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from signatories.models import Signatory

from . import signature_lines
from .archiving import released as released_files
from .counting import check_publications, figures, public_scope
from .listing import stated_words
from .models import Document, DocumentLink, PrintedLine, StatedCount
from .representing import represented


@dataclass(frozen=True)
class Figure:
    """A number at the head of the page; without `place` it has no rows to lead to."""

    number: Any
    what: str
    note: str = ""
    place: str = ""


@dataclass(frozen=True)
class Appearance:
    """A publication with what it says; `publisher` is None where it has no page."""

    publication: Any
    name: str
    publisher: Any
    checks: list
    line_count: int
    is_released: bool


@dataclass(frozen=True)
class Relation:
    document: Document
    how: str
    note: str = ""


class Letter:
    """One public document and the rows around it that the public may see."""

    def __init__(self, document, order="country"):
        self.document = document
        self.order = order if order in signature_lines.ORDERS else "country"
        self.has_unknown_order = order != self.order
        self.scope = public_scope()

    @property
    def orders(self):
        return [(name, label) for name, (label, _) in signature_lines.ORDERS.items()]

    @cached_property
    def lines(self):
        return signature_lines.lines_of(self.document)

    @cached_property
    def ordered(self):
        """The lines in groups, in the order asked for."""
        return signature_lines.ORDERS[self.order][1](self.lines)

    @property
    def rows(self):
        """The lines one after the other, as a download has them."""
        return [line for group in self.ordered for line in group.lines]

    @cached_property
    def figures(self):
        return figures([self.document], self.scope)[self.document.pk]

    @cached_property
    def stated(self):
        return stated_words(self.document)

    @property
    def has_list(self):
        return self.document.list_recorded != Document.ListRecorded.NONE

    @property
    def head(self):
        """The Figures at the head: what is recorded, or what is stated instead."""
        return self.recorded_head() if self.has_list else self.stated_head()

    def recorded_head(self):
        seen = self.figures
        head = [
            Figure(
                seen.organisations,
                ngettext("organisation", "organisations", seen.organisations),
                self.beside(seen.organisations, StatedCount.Of.ORGANISATIONS),
                "#signatories",
            ),
            Figure(
                seen.individuals,
                ngettext("person", "people", seen.individuals),
                self.beside(seen.individuals, StatedCount.Of.INDIVIDUALS),
                "#people" if self.order == "country" else "#signatories",
            ),
            Figure(
                seen.countries,
                ngettext("country", "countries", seen.countries),
                self.beside(seen.countries, StatedCount.Of.COUNTRIES),
                "#countries",
            ),
        ]
        if seen.withheld:
            head.insert(0, self.grand_total())
        if seen.without_country:
            head.append(self.without_country())
        return [one for one in head if one.number or one.note]

    def grand_total(self):
        shown = self.figures.organisations + self.figures.individuals
        note = _("+%(n)s withheld") % {"n": self.figures.withheld}
        what = ngettext("signatory", "signatories", shown)
        return Figure(shown, what, note, "#signatories")

    def without_country(self):
        number = self.figures.without_country
        what = ngettext("organisation", "organisations", number)
        note = ngettext("without a country", "without a country", number)
        place = "#none" if self.order == "country" else "#signatories"
        return Figure(number, what, note, place)

    def stated_head(self):
        names = dict(StatedCount.Of.choices)
        return [
            Figure(words, names[of], _("stated")) for of, words in self.stated.items()
        ]

    def beside(self, number, of):
        """Return what is stated beside a recorded number, in a few words."""
        words = self.stated.get(of)
        if not words:
            return ""
        if words == str(number):
            return _("as stated")
        return _("%(words)s stated") % {"words": words}

    @cached_property
    def by_country(self):
        """The organisations' countries with their numbers, the most frequent first."""
        groups = signature_lines.by_country(self.lines)
        groups = [group for group in groups if group.country and group.count]
        return sorted(groups, key=lambda group: (-group.count, group.title))

    @property
    def most(self):
        return max((group.count for group in self.by_country), default=0)

    @cached_property
    def represented(self):
        """Whom the coalitions under it stand for; None where none signed it."""
        found = represented(
            self.document, self.scope.signatures, self.scope.memberships
        )
        return found if found.through or found.unrecorded else None

    @cached_property
    def issuers(self):
        """Its issuers that the public may see."""
        rows = Signatory.objects.public().filter(issuings__document=self.document)
        return rows.order_by("issuings__position", "issuings__pk")

    @cached_property
    def appearances(self):
        publications = list(self.document.publications.all())
        checks = check_publications(publications, self.scope)
        lines = PrintedLine.objects.filter(
            publication__in=publications,
            evidence=PrintedLine.Evidence.LIST,
            signature__in=self.scope.signatures.shown(),
        )
        counts = lines.order_by().values("publication").annotate(n=Count("pk"))
        counts = dict(counts.values_list("publication", "n"))
        seen = Signatory.objects.public().in_bulk(
            {row.publisher_id for row in publications if row.publisher_id}
        )
        # Most have no file, and then nothing need be asked.
        filed = [row for row in publications if row.is_archive_released]
        released = released_files().filter(pk__in=[row.pk for row in filed])
        return [
            Appearance(
                row,
                publisher_name(row, seen),
                seen.get(row.publisher_id),
                checks[row.pk],
                counts.get(row.pk, 0),
                row in filed and row in released,
            )
            for row in publications
        ]

    @cached_property
    def line_count(self):
        return max((one.line_count for one in self.appearances), default=0)

    @cached_property
    def related(self):
        """Letters linked to this one, both ways, and others of its campaign."""
        here = self.document
        links = DocumentLink.objects.filter(Q(document=here) | Q(target=here))
        links = list(links.select_related("document", "target").order_by("pk"))
        ends = {pk for link in links for pk in (link.document_id, link.target_id)}
        others = Document.objects.public().exclude(pk=here.pk)
        wanted = Q(pk__in=ends)
        if here.campaign_id:
            wanted |= Q(campaign=here.campaign_id)
        seen = {row.pk: row for row in others.filter(wanted).order_by("dated", "slug")}
        relations = []
        for link in links:
            is_ours = link.document_id == here.pk
            other = seen.pop(link.target_id if is_ours else link.document_id, None)
            if other:
                relations.append(Relation(other, how_related(link, is_ours), link.note))
        same = _("Same campaign")
        return [*relations, *(Relation(row, same) for row in seen.values())]


def publisher_name(publication, seen):
    """Return the publisher as printed, unless its record may not be seen."""
    if not publication.publisher_id:
        return publication.publisher_as_printed
    record = seen.get(publication.publisher_id)
    if record is None or record.public_label:
        return ""
    return publication.publisher_as_printed or record.name


def how_related(link, is_ours):
    return {
        (DocumentLink.Kind.FOLLOWS_UP, True): _("This letter follows it up"),
        (DocumentLink.Kind.FOLLOWS_UP, False): _("It follows this letter up"),
        (DocumentLink.Kind.RESPONDS_TO, True): _("This letter responds to it"),
        (DocumentLink.Kind.RESPONDS_TO, False): _("It responds to this letter"),
        (DocumentLink.Kind.SUPERSEDES, True): _("This letter supersedes it"),
        (DocumentLink.Kind.SUPERSEDES, False): _("It supersedes this letter"),
    }[DocumentLink.Kind(link.kind), is_ours]
