"""What a list holds so far, beside what its publication says."""

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.counting import AGREES, Tally, compare
from documents.listing import say
from documents.models import StatedCount
from signatories.models import Country

Of = StatedCount.Of
LABELS = {
    Of.ORGANISATIONS: gettext_lazy("Organisations"),
    Of.INDIVIDUALS: gettext_lazy("People"),
    Of.COUNTRIES: gettext_lazy("Countries printed"),
    Of.SIGNATORIES: gettext_lazy("Together"),
}
ALWAYS = [Of.ORGANISATIONS, Of.INDIVIDUALS, Of.COUNTRIES]


@dataclass(frozen=True)
class Claim:
    """What the publication says of one figure: whether it agrees, and in words."""

    agrees: bool
    words: str


@dataclass(frozen=True)
class Figure:
    """One number of the list, with every claim made of it."""

    of: str
    number: int
    claims: list[Claim] = field(default_factory=list)

    @property
    def label(self):
        return LABELS[self.of]


def tally(intake):
    """Return what the rows of a list come to, each signatory once."""
    rows = intake.rows.signatories().exclude(decision="same")
    organisation = Q(kind="organisation")
    return Tally(
        **rows.aggregate(
            organisations=Count("pk", filter=organisation),
            individuals=Count("pk", filter=~organisation),
            countries=Count("country", distinct=True),
            countries_of_organisations=Count(
                "country", distinct=True, filter=organisation
            ),
        )
    )


def figures_so_far(intake):
    """Return the Figures of a list, in two queries."""
    counted = tally(intake)
    stated = []
    if intake.publication_id:
        stated = list(StatedCount.objects.filter(publication=intake.publication_id))
    shown = [*ALWAYS]
    if any(count.of == Of.SIGNATORIES for count in stated):
        shown.append(Of.SIGNATORIES)
    return [
        Figure(
            of,
            counted.of(StatedCount(of=of)),
            [claim(count, counted) for count in stated if count.of == of],
        )
        for of in shown
    ]


def countries_printed(intake):
    """Return [(country, rows that print it)], the most frequent first, in two queries."""
    rows = intake.rows.signatories().exclude(decision="same").exclude(country=None)
    counts = Counter(rows.values_list("country", flat=True))
    countries = Country.objects.in_bulk(counts)
    printed = [(countries[code], count) for code, count in counts.items()]
    return sorted(printed, key=lambda pair: (-pair[1], str(pair[0])))


def claim(stated, counted):
    """Hold one stated count against the tally of the list."""
    verdict, words = compare(stated, counted.of(stated))
    says = _("it says %(number)s") % {"number": say(stated.total, stated.how)}
    if verdict == AGREES:
        return Claim(True, says)
    return Claim(False, f"{says}: {words}")
