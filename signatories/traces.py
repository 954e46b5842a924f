"""Where a name may still stand after its record was hidden.

Nothing here decides: a person looks at each place, because a name in a text may mean
someone else. Each app says which of its fields hold words.
"""

import re
from dataclasses import dataclass
from itertools import islice

from django.db.models import Model, Q
from django.utils.text import capfirst

from .models import Membership, Name, Redirect, Signatory

# Two letters stand everywhere.
SHORTEST = 3
MOST_PER_PLACE = 50
AROUND = 60
searched = []
other_places = []


@dataclass(frozen=True)
class Trace:
    """One place: the record to open, which part of it, and the words around."""

    record: Model
    where: str
    excerpt: str

    @property
    def kind(self):
        return capfirst(self.record._meta.verbose_name)


@dataclass(frozen=True)
class Searched:
    """Fields of a model that hold words. `shown_on` names the record to open.

    `own` is the path to the signatory whose own line it is: that one is hidden with it.
    """

    model: type
    fields: tuple
    shown_on: str = ""
    own: str = ""
    only: Q = Q()


def search_in(model, *fields, **more):
    """Let `traces` look into these fields. Called when the app is ready."""
    searched.append(Searched(model, fields, **more))


def look_also(find):
    """Let `traces` ask `find(signatories)`, which yields Trace after Trace."""
    other_places.append(find)


def traces(signatories):
    """Return a list of Trace for the names of these signatories, place by place.

    All their names count, former ones and misprints too, and what letters printed.
    """
    signatories = list(signatories)
    names = spoken_names(signatories)
    found = []
    if names:
        for place in searched:
            found.extend(islice(look_into(place, names, signatories), MOST_PER_PLACE))
    for find in other_places:
        found.extend(find(signatories))
    return found


def spoken_names(signatories):
    """Return the names to look for, without those that another one contains."""
    texts = set(
        Name.objects.filter(signatory__in=signatories).values_list("text", flat=True)
    )
    lines = Signatory.objects.filter(pk__in=[row.pk for row in signatories])
    texts.update(lines.values_list("signatures__printed_lines__name", flat=True))
    by_fold = {}
    for text in filter(None, texts):
        if len(text.strip()) >= SHORTEST:
            by_fold.setdefault(text.strip().casefold(), text.strip())
    return [
        by_fold[key]
        for key in sorted(by_fold)
        if not any(other != key and other in key for other in by_fold)
    ]


def look_into(place, names, signatories):
    """Yield a Trace for every field of `place` that holds one of `names`."""
    holds = Q()
    for field in place.fields:
        for name in names:
            holds |= Q(**{f"{field}__icontains": name})
    rows = place.model._default_manager.filter(holds).filter(place.only)
    if place.model is Signatory:
        rows = rows.exclude(pk__in=[row.pk for row in signatories])
    if place.own:
        rows = rows.exclude(**{f"{place.own}__in": signatories})
    for row in rows.order_by("pk"):
        for field in place.fields:
            excerpt = excerpt_of(str(getattr(row, field)), names)
            if excerpt:
                label = capfirst(row._meta.get_field(field).verbose_name)
                opened = getattr(row, place.shown_on) if place.shown_on else row
                yield Trace(opened, label, excerpt)


def excerpt_of(text, names):
    """Return the words around the first of `names` in `text`, or ""."""
    places = [re.search(spoken(name), text, re.IGNORECASE) for name in names]
    first = min((place.start() for place in places if place), default=None)
    if first is None:
        return ""
    start, end = max(first - AROUND, 0), first + 2 * AROUND
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return before + text[start:end].strip() + after


def spoken(name):
    """Return a pattern for `name`: a whole word where the script parts its words."""
    return rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name)


def old_addresses(signatories):
    """Yield the old addresses that lead to these records, whatever they spell."""
    slugs = {row.slug for row in signatories}
    for row in Redirect.objects.filter(kind=Redirect.Kind.SIGNATORY, slug__in=slugs):
        yield Trace(row, capfirst(Redirect._meta.verbose_name), str(row))


search_in(Signatory, "name", "summary", "note", "public_label")
search_in(Membership, "role", "source", "note", own="member")
look_also(old_addresses)
