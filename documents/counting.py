"""The counting rules, once. The page "How we count" says the same in words.

*Signed* counts signatures whose state is "signed". *Printed* counts what one
publication prints, whatever happened later: a stated count is held against the lines
of the publication that states it, each signatory once, countries as distinct
countries printed on the lines that the claim covers.
"""

from dataclasses import dataclass, field

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from signatories.models import Membership

from .models import PrintedLine, Publication, Signature, StatedCount
from .representing import represented

AGREES, DIFFERS, UNKNOWN = "agrees", "differs", "unknown"
# "About 300" holds for anything within a tenth of it.
ABOUT = 0.1


@dataclass(frozen=True)
class Scope:
    """Whose eyes count: the rows that a reader may see, and how many are withheld."""

    signatures: QuerySet
    withheld: QuerySet
    memberships: QuerySet


def public_scope(at=None):
    """Return what the public sees at the moment `at` (now)."""
    return Scope(
        Signature.objects.public(at),
        Signature.objects.withheld(at),
        Membership.objects.public(at),
    )


def editors_scope():
    """Return everything: for an editor nothing is withheld."""
    return Scope(
        Signature.objects.all(), Signature.objects.none(), Membership.objects.all()
    )


@dataclass(frozen=True)
class Figures:
    """What is on record for one document, of the names shown."""

    organisations: int = 0
    individuals: int = 0
    countries: int = 0
    without_country: int = 0
    withheld: int = 0

    @property
    def total(self):
        """The grand total: the only figure that counts who is withheld."""
        return self.organisations + self.individuals + self.withheld


@dataclass(frozen=True)
class Tally:
    """How many signatories and countries one publication prints, or a document has."""

    organisations: int = 0
    individuals: int = 0
    countries: int = 0
    countries_of_organisations: int = 0

    def of(self, stated):
        """Return the number that `stated` is to be held against."""
        if stated.of == StatedCount.Of.SIGNATORIES:
            return self.organisations + self.individuals
        if stated.of != StatedCount.Of.COUNTRIES:
            return getattr(self, stated.of)
        if stated.covers == StatedCount.Covers.ORGANISATIONS:
            return self.countries_of_organisations
        return self.countries


@dataclass(frozen=True)
class CountCheck:
    """One stated count beside what is printed in the same place and on record today.

    `printed` and `recorded` are None where there is nothing to count. `words` is the
    verdict as a reader sees it.
    """

    stated: StatedCount
    printed: int | None
    recorded: int | None
    verdict: str
    words: str = field(compare=False)


def figures(documents, scope):
    """Return {document pk: Figures} for the documents, in three queries."""
    tallies = recorded_tallies(documents, scope)
    counted = scope.signatures.counted().filter(document__in=documents)
    bare = dict(count_by_document(counted.organisations().filter(country=None)))
    held = withheld_numbers(documents, scope)
    found = {}
    for document in documents:
        tally = tallies.get(document.pk, Tally())
        found[document.pk] = Figures(
            tally.organisations,
            tally.individuals,
            tally.countries,
            bare.get(document.pk, 0),
            held.get(document.pk, 0),
        )
    return found


def count_by_document(signatures):
    rows = signatures.order_by().values("document").annotate(n=Count("pk"))
    return rows.values_list("document", "n")


def tally_counts(signature, signatory):
    """Return the aggregates of a Tally along the paths to signature and signatory."""
    key = signature or "pk"
    organisation = Q(**{f"{signatory}__kind": "organisation"})
    return {
        "organisations": Count(key, distinct=True, filter=organisation),
        "individuals": Count(key, distinct=True, filter=~organisation),
        "countries": Count("country", distinct=True),
        "countries_of_organisations": Count(
            "country", distinct=True, filter=organisation
        ),
    }


def printed_tallies(publications, scope):
    """Return {publication pk: Tally} for those that print a list."""
    lines = PrintedLine.objects.filter(
        publication__in=publications,
        evidence=PrintedLine.Evidence.LIST,
        signature__in=scope.signatures,
    )
    rows = lines.order_by().values("publication")
    rows = rows.annotate(**tally_counts("signature", "signature__signatory"))
    return {row.pop("publication"): Tally(**row) for row in rows}


def recorded_tallies(documents, scope):
    """Return {document pk: Tally} of what is signed today."""
    counted = scope.signatures.counted().filter(document__in=documents)
    rows = (
        counted.order_by().values("document").annotate(**tally_counts("", "signatory"))
    )
    return {row.pop("document"): Tally(**row) for row in rows}


def withheld_numbers(documents, scope):
    """Return {document pk: how many are withheld}, of those that withhold any."""
    return dict(count_by_document(scope.withheld.filter(document__in=documents)))


class Comparison:
    """All that the stated counts of some publications are held against, loaded once."""

    def __init__(self, publications, documents, scope):
        self.scope = scope
        self.printed = printed_tallies(publications, scope)
        self.recorded = recorded_tallies(documents, scope)
        self.withheld = withheld_numbers(documents, scope)

    def check(self, stated, document):
        """Return the CountCheck of one stated count of a publication of `document`."""
        withheld = self.withheld.get(document.pk, 0)
        if stated.of == StatedCount.Of.REPRESENTED:
            return check_represented(stated, document, self.scope, withheld)
        printed = self.printed.get(stated.publication_id)
        recorded = self.recorded.get(document.pk)
        return check(stated, document, printed, recorded, withheld)


def check_publications(publications, scope):
    """Return {publication pk: [CountCheck]}, in the order in which counts are stated.

    `publications` is a list with document and stated_counts loaded; the number of
    queries does not grow with it, but by the documents that state whom they represent.
    """
    documents = {publication.document for publication in publications}
    comparison = Comparison(publications, documents, scope)
    return {
        publication.pk: [
            comparison.check(stated, publication.document)
            for stated in publication.stated_counts.all()
        ]
        for publication in publications
    }


def check(stated, document, printed, recorded, withheld):
    """Hold one stated count against the Tally of what is printed beside it."""
    if stated.of == StatedCount.Of.REGIONS:
        return CountCheck(stated, None, None, UNKNOWN, _("Regions are not compared"))
    now = recorded.of(stated) if recorded else None
    if printed is None:
        return CountCheck(stated, None, now, UNKNOWN, _("No list here to count"))
    here = printed.of(stated)
    if document.list_recorded != document.ListRecorded.COMPLETE:
        words = _("The list is recorded in part only")
        return CountCheck(stated, here, now, UNKNOWN, words)
    if withheld and stated.of != StatedCount.Of.SIGNATORIES:
        words = _("Not compared: names are withheld")
        return CountCheck(stated, here, now, UNKNOWN, words)
    verdict, words = compare(stated, here + withheld)
    return CountCheck(stated, here, now, verdict, words)


def check_represented(stated, document, scope, withheld):
    """Hold "representing over 300" against the members on record on that date."""
    if document.list_recorded != document.ListRecorded.COMPLETE:
        words = _("Cannot be checked: the list is not recorded in full")
        return CountCheck(stated, None, None, UNKNOWN, words)
    reach = represented(document, scope.signatures, scope.memberships)
    if not reach.is_known:
        return CountCheck(stated, None, None, UNKNOWN, reach.reason)
    if withheld:
        words = _("Not compared: names are withheld")
        return CountCheck(stated, None, reach.total, UNKNOWN, words)
    verdict, words = compare(stated, reach.total)
    return CountCheck(stated, None, reach.total, verdict, words)


def compare(stated, number):
    """Return (verdict, words) for a number that can be held against a stated one."""
    difference = number - stated.total
    agrees = {
        StatedCount.How.EXACT: difference == 0,
        StatedCount.How.AT_LEAST: difference >= 0,
        StatedCount.How.ABOUT: abs(difference) <= ABOUT * stated.total,
    }[stated.how]
    if agrees:
        return AGREES, _("Agrees")
    if difference < 0:
        words = ngettext(
            "%(n)s fewer than stated", "%(n)s fewer than stated", -difference
        )
    else:
        words = ngettext("%(n)s more than stated", "%(n)s more than stated", difference)
    return DIFFERS, words % {"n": abs(difference)}


def verdicts(documents, scope):
    """Return {document pk: "differs", "agrees" or "unknown"} over all its publications.

    One difference anywhere makes it differ; for lists and filters. Whom a letter
    represents is left to its page: it takes a walk through the coalitions.
    """
    publications = Publication.objects.filter(document__in=documents)
    stated = StatedCount.objects.exclude(of=StatedCount.Of.REPRESENTED)
    stated = stated.filter(publication__in=publications)
    comparison = Comparison(publications, documents, scope)
    found = {document.pk: set() for document in documents}
    for row in stated.select_related("publication__document"):
        document = row.publication.document
        found[document.pk].add(comparison.check(row, document).verdict)
    return {
        pk: next((one for one in (DIFFERS, AGREES) if one in seen), UNKNOWN)
        for pk, seen in found.items()
    }
