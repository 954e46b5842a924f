"""What a list of letters shows of each: its numbers, or those that others state."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from signatories.downloads import Column
from signatories.partial_dates import write_partial

from .models import StatedCount

COUNTED = {
    StatedCount.Of.ORGANISATIONS: "organisation_count",
    StatedCount.Of.INDIVIDUALS: "individual_count",
    StatedCount.Of.COUNTRIES: "country_count",
}


@dataclass(frozen=True)
class Number:
    """A number of one letter: recorded, or in words as its publications state it."""

    recorded: int | None
    stated: str = ""


@dataclass(frozen=True)
class Numbers:
    """`together` is what is stated of organisations and people together."""

    organisations: Number
    individuals: Number
    countries: Number
    together: str = ""


def numbers(document):
    """Return the Numbers of a document that `for_lists` has loaded.

    What is recorded, where the list is; else only what publications state.
    """
    stated = stated_words(document)
    is_recorded = document.list_recorded != document.ListRecorded.NONE
    by_kind = {
        str(of): Number(getattr(document, count))
        if is_recorded
        else Number(None, stated.get(of, ""))
        for of, count in COUNTED.items()
    }
    apart = by_kind["organisations"].stated or by_kind["individuals"].stated
    together = stated.get(StatedCount.Of.SIGNATORIES, "")
    return Numbers(**by_kind, together="" if is_recorded or apart else together)


def stated_words(document):
    """Return {of what: "67 or 70"} over all publications of a document."""
    found = {}
    for publication in document.publications.all():
        for count in publication.stated_counts.all():
            found.setdefault(count.of, set()).add((count.total, count.how))
    return {of: join_or(sorted(counts)) for of, counts in found.items()}


def join_or(counts):
    words = [say(*count) for count in counts]
    last = words.pop()
    if not words:
        return last
    return _("%(some)s or %(last)s") % {"some": ", ".join(words), "last": last}


def say(number, how):
    """Return "300", "at least 300", "about 300" for a stated number."""
    said = {
        StatedCount.How.EXACT: "%(number)s",
        StatedCount.How.AT_LEAST: _("at least %(number)s"),
        StatedCount.How.ABOUT: _("about %(number)s"),
    }
    return said[how] % {"number": number}


def stated_of(of):
    return lambda document: stated_words(document).get(of, "")


def recorded_of(name):
    def count(document):
        is_recorded = document.list_recorded != document.ListRecorded.NONE
        return getattr(document, name) if is_recorded else None

    return count


COLUMNS = [
    Column("document", lambda row: row.slug),
    Column("kind", lambda row: row.kind),
    Column("title", lambda row: row.heading.text),
    Column("language", lambda row: row.language),
    Column("dated", lambda row: write_partial(row.dated, row.dated_precision)),
    Column("addressees", lambda row: [str(one) for one in row.sent_to]),
    *(Column(of, recorded_of(count)) for of, count in COUNTED.items()),
    *(
        Column(f"stated_{of}", stated_of(of))
        for of in (*COUNTED, StatedCount.Of.SIGNATORIES, StatedCount.Of.REPRESENTED)
    ),
    Column("list_recorded", lambda row: row.list_recorded),
]


def year_of(date):
    return date and date.year


CAMPAIGN_COLUMNS = [
    Column("campaign", lambda row: row.slug),
    Column("name", lambda row: row.name.text),
    Column("documents", lambda row: row.document_count),
    Column("first_year", lambda row: year_of(row.first_dated)),
    Column("last_year", lambda row: year_of(row.last_dated)),
]
