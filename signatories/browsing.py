"""Lists that a visitor narrows: what is in use, what else there is, in which order.

A list page is a `BrowseView` over a `BrowseSet`: facets (see `signatories.facets`), a
search over words, an order, a page size. The address bar holds the whole state, and
every link on the page is that state with one thing changed.
"""

from collections import namedtuple
from functools import cached_property
from urllib.parse import urlencode

import django_filters
from django.utils.translation import gettext as _
from django_filters.views import FilterView

from .downloads import EXTENSIONS, respond
from .facets import Facet

Chip = namedtuple("Chip", ["title", "label", "url", "is_known"])
Alternative = namedtuple("Alternative", ["chip", "count", "words"])
Link = namedtuple("Link", ["label", "url", "is_current"])

PAGE_SIZES = [25, 50, 100]


class BrowseSet(django_filters.FilterSet):
    """A FilterSet that knows the addresses around the one it was called by.

    A subclass declares its filters, the search `q` among them, and `sortings`: name →
    (label, fields to order by), the first being the usual one. It may override
    `present` to annotate and prefetch what the page shows, and `count_words`.
    """

    sortings = {}

    def present(self, queryset):
        return queryset

    def count_words(self, number):
        """Return "3 letters" for 3, for those who hear the page."""
        return str(number)

    @cached_property
    def facets(self):
        return {
            name: one for name, one in self.filters.items() if isinstance(one, Facet)
        }

    @cached_property
    def chosen(self):
        """What is in use: {name: list of values}; a search is a list of one."""
        if not self.form.is_valid():
            return {}
        cleaned = self.form.cleaned_data
        return {
            name: cleaned[name] if name in self.facets else [cleaned[name]]
            for name in self.filters
            if cleaned.get(name)
        }

    def narrowed(self, leaving_out=None, *, value=None):
        """Return the records that fit all filters but `leaving_out`.

        With `value`, only that one choice of it is left out.
        """
        if not self.form.is_valid():
            return self.queryset.none()
        queryset = self.queryset
        for name, values in self.chosen.items():
            if name == leaving_out:
                values = [one for one in values if value is not None and one != value]
            if values:
                given = values if name in self.facets else values[0]
                queryset = self.filters[name].filter(queryset, given)
        return queryset

    @cached_property
    def qs(self):
        return self.present(self.narrowed()).order_by(*self.sortings[self.sorting][1])

    # Order and pages

    @cached_property
    def sorting(self):
        wanted = self.data.get("sort", "")
        return wanted if wanted in self.sortings else next(iter(self.sortings))

    @cached_property
    def page_size(self):
        wanted = self.data.get("size", "")
        sizes = [size for size in PAGE_SIZES if str(size) == wanted]
        return sizes[0] if sizes else PAGE_SIZES[0]

    @property
    def sort_links(self):
        return [
            Link(label, self.address(sort=name), name == self.sorting)
            for name, (label, fields) in self.sortings.items()
        ]

    @property
    def size_links(self):
        return [
            Link(size, self.address(size=size), size == self.page_size)
            for size in PAGE_SIZES
        ]

    # Addresses

    def state(self, **changes):
        """Return the state as (name, value) pairs, with some of it changed.

        What is usual (the first order and page size) is left out, so that one list
        has one address.
        """
        wanted = {**self.chosen, "sort": self.sorting, "size": self.page_size}
        wanted.update(changes)
        usual = {"sort": next(iter(self.sortings)), "size": PAGE_SIZES[0], "page": 1}
        pairs = []
        for name, values in wanted.items():
            values = values if isinstance(values, list) else [values]
            pairs += [(name, one) for one in values if one != usual.get(name)]
        return pairs

    def address(self, **changes):
        query = urlencode(self.state(**changes))
        return f"{self.request.path}?{query}" if query else self.request.path

    def download_address(self, extension):
        """Return where this very list is in one file."""
        query = urlencode(self.state(size=PAGE_SIZES[0]))
        path = f"{self.request.path.rstrip('/')}.{extension}"
        return f"{path}?{query}" if query else path

    def page_address(self, number):
        return self.address(page=number)

    @property
    def hidden_fields(self):
        """The state but the search, for the search form to keep."""
        return self.state(q=[])

    # What is in use

    def without(self, name, value):
        """Return the address with one value taken away."""
        left = [one for one in self.chosen[name] if one != value]
        return self.address(**{name: left})

    @cached_property
    def chips(self):
        """What is in use, each with the address that takes it away."""
        return [
            Chip(
                self.filters[name].label,
                self.labels(name).get(value, value),
                self.without(name, value),
                name not in self.facets or value in self.labels(name),
            )
            for name, value in self.pairs_in_use
        ]

    def labels(self, name):
        """Return {value: label} of a filter's known values; {} for a search."""
        facet = self.facets.get(name)
        if facet is None:
            return {}
        if facet.is_listed:
            return self.group(name).labels
        return facet.named(facet.known(self.chosen.get(name, [])))

    @property
    def bare_address(self):
        return self.address(**{name: [] for name in self.chosen})

    @cached_property
    def groups(self):
        """The facets as the page shows them: those with anything to choose."""
        listed = [name for name, facet in self.facets.items() if facet.is_listed]
        groups = [self.group(name) for name in listed]
        return [group for group in groups if group.choices]

    @cached_property
    def tallied(self):
        return {}

    def group(self, name):
        if name not in self.tallied:
            self.tallied[name] = self.facets[name].group(self, name)
        return self.tallied[name]

    @cached_property
    def problems(self):
        """What the address asks for and cannot be had, in sentences."""
        found = [
            _("%(title)s: “%(value)s” is not on record here.")
            % {"value": chip.label, "title": chip.title}
            for chip in self.chips
            if not chip.is_known
        ]
        found += [error for errors in self.form.errors.values() for error in errors]
        if self.data.get("sort", self.sorting) != self.sorting:
            found.append(_("There is no such order; this is the usual one."))
        if self.data.get("size", str(self.page_size)) != str(self.page_size):
            found.append(_("Pages have 25, 50 or 100 rows; these have 25."))
        return found

    @cached_property
    def alternatives(self):
        """What taking one of the filters away would give, for a list that is empty."""
        counts = [
            self.narrowed(name, value=value).count()
            for name, value in self.pairs_in_use
        ]
        return [
            Alternative(chip, count, self.count_words(count))
            for chip, count in zip(self.chips, counts, strict=True)
        ]

    @cached_property
    def everything(self):
        """How many there are without any filter."""
        return self.queryset.count()

    @property
    def everything_words(self):
        return self.count_words(self.everything)

    @property
    def pairs_in_use(self):
        return [(name, one) for name, values in self.chosen.items() for one in values]


class BrowseView(FilterView):
    """A list page and, at the same address with an extension, its download.

    A subclass names its filterset_class, template and `columns`, the columns of the
    download, and returns the public rows from `get_queryset`.
    """

    columns = []
    file_name = "list"

    def get(self, request, *args, **kwargs):
        if "format" not in kwargs:
            return super().get(request, *args, **kwargs)
        filterset = self.get_filterset(self.get_filterset_class())
        return respond(kwargs["format"], self.columns, filterset.qs, self.file_name)

    def get_filterset_kwargs(self, filterset_class):
        kwargs = super().get_filterset_kwargs(filterset_class)
        return {**kwargs, "data": self.request.GET}

    def get_paginate_by(self, queryset):
        return self.filterset.page_size

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        page, filterset = context["page_obj"], self.filterset
        numbers = page.paginator.get_elided_page_range(
            page.number, on_each_side=2, on_ends=1
        )
        return {
            **context,
            "pages": [
                Link(
                    number,
                    filterset.page_address(number) if isinstance(number, int) else "",
                    number == page.number,
                )
                for number in numbers
            ],
            "next_page": page.has_next()
            and filterset.page_address(page.next_page_number()),
            "downloads": [
                Link(extension.upper(), filterset.download_address(extension), False)
                for extension in EXTENSIONS
            ],
        }
