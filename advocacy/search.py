"""One search over everything public that has a page, with results by kind."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, Prefetch
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from documents.models import Campaign, Document, Signature
from signatories.folding import fold
from signatories.models import Country, Name, Signatory

SHOWN = 10
LONGEST = 200


@dataclass(frozen=True)
class Found:
    """The results of one kind: the first few rows, how many there are, and where."""

    key: str
    title: Any
    rows: list
    count: int
    url: str

    @property
    def has_more(self):
        return self.count > len(self.rows)


def search(query):
    """Return a list of Found for a query of at most 200 characters.

    Every word must be found: in the names of a signatory, in any script; in the
    title, the asks, the topics or the signatories of a letter. Kinds in which nothing
    is found are left out.
    """
    words = query[:LONGEST]
    if not fold(words):
        return []
    kinds = [
        found_signatories(_("Organisations"), "organisation", words),
        found_signatories(_("People"), "individual", words),
        found_documents(words),
        found_campaigns(words),
        found_countries(words),
    ]
    return [found for found in kinds if found.count]


def found_signatories(title, kind, words):
    names = Name.objects.public()
    rows = Signatory.objects.public().with_page().filter(kind=kind)
    rows = rows.named_like(words, names).with_letters().select_related("country")
    shown = Prefetch("names", names.shown(), "shown_names")
    first = rows.order_by("-letter_count", "sort_key", "pk").prefetch_related(shown)
    first = list(first[:SHOWN])
    for row in first:
        row.matched_name = matched_name(row, words)
    return found(kind, title, first, rows, f"signatories:{kind}-list", words)


def matched_name(signatory, words):
    """Return the name by which it was found, where the main one does not tell."""
    wanted = fold(words).split()

    def fits(text):
        return sum(word in fold(text) for word in wanted)

    best = max(signatory.shown_names, key=lambda name: fits(name.text), default=None)
    if best is None or fits(best.text) <= fits(signatory.name):
        return None
    return best


def found_documents(words):
    signatures = Signature.objects.public().shown().by_those_with_page()
    names = Name.objects.public()
    rows = Document.objects.public().searched(words, signatures, names)
    first = rows.order_by(F("dated").desc(nulls_last=True), "slug")
    first = first.prefetch_related("addressees")[:SHOWN]
    title = _("Letters and statements")
    return found("document", title, list(first), rows, "documents:document-list", words)


def found_campaigns(words):
    rows = Campaign.objects.public().searched(words)
    first = list(rows.order_by("name_en")[:SHOWN])
    title = _("Campaigns")
    return found("campaign", title, first, rows, "documents:campaign-list", words)


def found_countries(words):
    rows = Country.objects.public().named_like(words)
    first = list(rows.order_by("name")[:SHOWN])
    title = _("Countries and territories")
    return found("country", title, first, rows, "signatories:country-list", words)


def found(key, title, first, rows, url_name, words):
    url = f"{reverse(url_name)}?{urlencode({'q': words})}"
    # Fewer than the page holds are all there are.
    count = len(first) if len(first) < SHOWN else rows.count()
    return Found(key, title, first, count, url)
