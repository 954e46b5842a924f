"""Facets: several choices to narrow a list by, each with its count."""

from dataclasses import dataclass
from typing import Any

import django_filters
from django import forms
from django.db.models import Count, Q
from django.utils.text import capfirst
from django.utils.translation import get_language

from .country_data import region_name
from .models import Country

# More than that in one address is nobody's choice.
MOST_CHOSEN = 40
NONE = "none"


class ValuesField(forms.Field):
    """All values of one name in the query string, each once."""

    widget = forms.MultipleHiddenInput

    def clean(self, value):
        given = [one for one in value or [] if one and "\0" not in one]
        return list(dict.fromkeys(given))[:MOST_CHOSEN]


@dataclass(frozen=True)
class Choice:
    value: str
    label: Any
    count: int
    words: str
    url: str
    is_chosen: bool


@dataclass(frozen=True)
class Group:
    """A facet as the page shows it; `labels` names every value that is known."""

    title: Any
    choices: list
    labels: dict
    limit: int

    @property
    def first(self):
        """What is in use, and the first of the others up to the limit."""
        return [
            choice
            for place, choice in enumerate(self.choices)
            if choice.is_chosen or place < self.limit
        ]

    @property
    def rest(self):
        first = self.first
        return [choice for choice in self.choices if choice not in first]


class Facet(django_filters.Filter):
    """Records with any of the chosen values.

    `rows` is a function that returns every row, as the public sees it, that links a
    value to a record: the records themselves, or what hangs on them. `value` is the
    path from a row to its value, `record` to the key of its record, `labels` a function
    from a set of values to {value: label}. What is in none of the rows is unknown,
    whether it never existed or may not be seen. `none` is the label for "no value".
    One that is not listed serves links from other pages and shows as a chip only.
    """

    field_class = ValuesField

    def __init__(
        self,
        *,
        rows,
        value,
        record="pk",
        labels=None,
        none="",
        limit=8,
        is_listed=True,
        **kwargs,
    ):
        super().__init__(**kwargs)
        self.rows, self.value, self.record = rows, value, record
        self.labels, self.none, self.limit = labels, none, limit
        self.is_listed = is_listed

    def filter(self, queryset, values):
        return queryset.filter(pk__in=self.matching(values))

    def matching(self, values):
        """Return the keys of the records with any of the values, as a subquery."""
        wanted = Q(**{f"{self.value}__in": self.readable(values)})
        if self.none and NONE in values:
            wanted |= Q(**{f"{self.value}__isnull": True})
        return self.rows().filter(wanted).order_by().values(self.record)

    def readable(self, values):
        return [value for value in values if not self.is_none(value)]

    def is_none(self, value):
        return bool(self.none) and value == NONE

    def known(self, values):
        """Return those of the values that are known."""
        found = self.rows().filter(**{f"{self.value}__in": self.readable(values)})
        return set(map(self.write, found.order_by().values_list(self.value, flat=True)))

    def tally(self, records):
        """Return {value: number of these records} of every value that is known."""
        fits = Q(**{f"{self.record}__in": records.order_by().values("pk")})
        rows = self.rows().order_by().values(self.value)
        rows = rows.annotate(n=Count(self.record, distinct=True, filter=fits))
        counts = dict(rows.values_list(self.value, "n"))
        without = counts.pop(None, 0)
        counts = {
            self.write(value): count for value, count in counts.items() if value != ""
        }
        return {**counts, NONE: without} if self.none else counts

    def write(self, value):
        return str(value)

    def group(self, browsing, name):
        """Return the Group as seen from where `browsing` (a BrowseSet) stands."""
        counts = self.tally(browsing.narrowed(name))
        labels = self.named(counts)
        chosen = browsing.chosen.get(name, [])
        choices = []
        for value in self.ordered(counts, labels):
            is_chosen = value in chosen
            if not (counts[value] or is_chosen):
                continue
            if is_chosen:
                url = browsing.without(name, value)
            else:
                url = browsing.address(**{name: [*chosen, value]})
            words = browsing.count_words(counts[value])
            choices.append(
                Choice(value, labels[value], counts[value], words, url, is_chosen)
            )
        return Group(self.label, choices, labels, self.limit)

    def named(self, counts):
        values = {value for value in counts if not self.is_none(value)}
        labels = (
            self.labels(values) if self.labels else {value: value for value in values}
        )
        return {**labels, NONE: self.none} if self.none else labels

    def ordered(self, counts, labels):
        """Return the values, the most frequent first, "none" last."""
        return sorted(
            labels,
            key=lambda value: (self.is_none(value), -counts[value], str(labels[value])),
        )


class CountryFacet(Facet):
    """Countries by their code, in lower case as everywhere in addresses."""

    def __init__(self, **kwargs):
        super().__init__(labels=country_names, **kwargs)

    def readable(self, values):
        return [value.upper() for value in values if value.islower()]

    def write(self, value):
        return value.lower()


def country_names(values):
    codes = [value.upper() for value in values]
    rows = Country.objects.filter(code__in=codes)
    return {country.code.lower(): str(country) for country in rows}


def region_names(values):
    language = get_language()
    return {value: region_name(value, language) for value in values}


class YearFacet(Facet):
    """Years, the newest first; `value` is the path to a year as a number."""

    def readable(self, values):
        return [
            int(value)
            for value in values
            if value.isascii() and value.isdigit() and len(value) == 4
        ]

    def ordered(self, counts, labels):
        return sorted(labels, reverse=True)


class ChoiceFacet(Facet):
    """One of the choices of a field, in the order in which the field declares them."""

    def __init__(self, *, choices, **kwargs):
        super().__init__(labels=lambda values: self.labelled(values), **kwargs)
        self.declared = dict(choices)

    def labelled(self, values):
        return {value: capfirst(self.declared.get(value, value)) for value in values}

    def ordered(self, counts, labels):
        return [value for value in self.declared if value in labels]


class WorkedOutFacet(ChoiceFacet):
    """A value that no column holds: `work_out` returns {record key: value} for all."""

    def __init__(self, *, work_out, **kwargs):
        super().__init__(rows=None, value=None, **kwargs)
        self.work_out = work_out
        self.known = None

    @property
    def worked_out(self):
        if self.known is None:
            self.known = self.work_out()
        return self.known

    def matching(self, values):
        return [pk for pk, value in self.worked_out.items() if value in values]

    def tally(self, records):
        fits = set(records.values_list("pk", flat=True))
        counts = dict.fromkeys(self.worked_out.values(), 0)
        for pk, value in self.worked_out.items():
            counts[value] += pk in fits
        return counts
