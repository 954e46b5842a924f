"""The signatories of a letter as its page shows them, line by line."""

import re
import unicodedata
from dataclasses import dataclass, field

from django.db.models import Prefetch
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from signatories.downloads import Column
from signatories.models import Country
from signatories.partial_dates import write_partial

from .models import PrintedLine, Signature

TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


@dataclass(frozen=True)
class Line:
    """One signature as shown: the name, what was printed, for whom and from where.

    `number` is its place among the names shown, so that a name that is not shown
    leaves no gap. A label stands without anything that could tell whose it is.
    """

    number: int
    signature: Signature
    name: str
    url: str
    printed: str
    country: Country | None
    country_printed: str

    @property
    def is_label(self):
        return bool(self.signature.label)

    @property
    def is_organisation(self):
        return self.signature.signatory.is_organisation

    @property
    def is_counted(self):
        return self.signature.state == Signature.State.SIGNED

    @property
    def office(self):
        return "" if self.is_label else self.signature.capacity

    @property
    def representative(self):
        if self.is_label:
            return ""
        parts = (self.signature.representative, self.signature.representative_office)
        return ", ".join(filter(None, parts))

    @property
    def sort_key(self):
        return (
            self.name.casefold() if self.is_label else self.signature.signatory.sort_key
        )


@dataclass
class Group:
    """The lines under one heading: a country, none, or the people."""

    key: str
    title: str
    country: Country | None = None
    lines: list = field(default_factory=list)

    @property
    def count(self):
        return sum(line.is_counted for line in self.lines)

    @property
    def printed(self):
        """How the lines print the country, where it is not what it is called here."""
        return "; ".join(
            dict.fromkeys(
                line.country_printed for line in self.lines if line.country_printed
            )
        )


def lines_of(document, at=None):
    """Return the Lines of a document that the public sees, in printed order."""
    printed = Prefetch("printed_lines", PrintedLine.objects.public(at), "public_lines")
    signatures = (
        Signature.objects.public(at)
        .shown()
        .filter(document=document)
        .select_related("signatory", "country")
        .prefetch_related(printed)
        .order_by("position", "pk")
    )
    return [line_of(number, row) for number, row in enumerate(signatures, 1)]


def line_of(number, signature):
    signatory = signature.signatory
    is_label = bool(signature.label)
    return Line(
        number,
        signature,
        name=signature.label or signatory.name,
        url="" if is_label or not signatory.has_page else signatory.get_absolute_url(),
        printed=differing(
            (line.name for line in signature.public_lines), [signatory.name]
        ),
        country=signature.country,
        country_printed=differing(
            (line.country_as_printed for line in signature.public_lines),
            called(signature.country),
        ),
    )


def called(country):
    if country is None:
        return []
    return [
        country.name,
        country.name_ko,
        country.display_name,
        country.display_name_ko,
    ]


def differing(printed, known):
    """Return what is printed other than it is known, each once; "" for nothing.

    The shape of quotation marks and dashes is no difference.
    """
    known = {plain(text) for text in known}
    return "; ".join(
        dict.fromkeys(text for text in printed if text and plain(text) not in known)
    )


def plain(text):
    text = unicodedata.normalize("NFKC", text).translate(TYPOGRAPHY)
    return re.sub(r"\s+", " ", text).strip()


# Orders


def by_country(lines):
    """Return Groups: the countries by name, organisations without one, the people."""
    countries, bare = {}, Group("none", _("No country"))
    people = Group("people", _("People"))
    for line in lines:
        if not line.is_organisation:
            people.lines.append(line)
        elif line.country is None:
            bare.lines.append(line)
        else:
            key = line.country.code.lower()
            group = Group(key, str(line.country), line.country)
            countries.setdefault(key, group).lines.append(line)
    groups = [*sorted(countries.values(), key=lambda group: group.title), bare, people]
    return [group for group in groups if group.lines]


def in_one(lines):
    return [Group("all", "", lines=lines)] if lines else []


def by_name(lines):
    return in_one(sorted(lines, key=lambda line: line.sort_key))


ORDERS = {
    "country": (gettext_lazy("By country"), by_country),
    "printed": (gettext_lazy("As printed"), in_one),
    "name": (gettext_lazy("A–Z"), by_name),
}


COLUMNS = [
    Column("number", lambda line: line.number),
    Column("name", lambda line: line.name),
    Column("printed_name", lambda line: line.printed or None),
    Column("kind", lambda line: line.signature.signatory.kind),
    Column(
        "signatory", lambda line: line.signature.signatory.slug if line.url else None
    ),
    Column("country", lambda line: line.country and line.country.code),
    Column("country_name", lambda line: line.country and str(line.country)),
    Column("country_printed", lambda line: line.country_printed or None),
    Column("capacity", lambda line: line.office or None),
    Column("representative", lambda line: line.representative or None),
    Column("part", lambda line: line.signature.part),
    Column("state", lambda line: line.signature.state),
    Column(
        "state_on",
        lambda line: (
            write_partial(line.signature.state_on, line.signature.state_precision)
            or None
        ),
    ),
]
