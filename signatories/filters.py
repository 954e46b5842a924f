import django_filters
from django.db.models import F
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from .browsing import BrowseSet
from .facets import CountryFacet, Facet, YearFacet, region_names
from .models import Country, Membership, Name, Signatory

BY_NAME = (_("name"), ["sort_key", "pk"])
BY_LETTERS = (_("number of letters"), [F("letter_count").desc(), "sort_key", "pk"])
BY_LATEST = (
    _("latest letter"),
    [F("last_signed").desc(nulls_last=True), "sort_key", "pk"],
)


def shown():
    """Return the signatories that have a page, as the public sees them."""
    return Signatory.objects.public().with_page()


def organisations():
    return shown().organisations()


def individuals():
    return shown().individuals()


def coalitions():
    return shown().coalitions()


def memberships():
    """Return the memberships between signatories that have pages."""
    rows = Membership.objects.public()
    return rows.filter(member__in=shown(), coalition__in=coalitions())


def signed_by(rows):
    """Return the function that gives `rows` once for each letter that they signed."""
    return lambda: rows().with_signed().exclude(signed=None)


def signed_in_year(rows):
    def signed():
        dated = rows().with_signed().exclude(signed__document__dated=None)
        return dated.annotate(year=ExtractYear("signed__document__dated"))

    return signed


def coalition_names(slugs):
    return dict(coalitions().filter(slug__in=slugs).values_list("slug", "name"))


def document_titles(slugs):
    """Return {slug: title} of letters, as their own pages are headed."""
    documents = Signatory.issued_documents.rel.related_model.objects.public()
    found = documents.filter(slug__in=slugs).defer("text", "search_key")
    return {document.slug: str(document) for document in found}


class SignatoryFilterSet(BrowseSet):
    """What a visitor may narrow signatories by, whatever they are."""

    q = django_filters.CharFilter(label=_("Name"), method="search", max_length=200)

    sortings = {"name": BY_NAME, "letters": BY_LETTERS, "latest": BY_LATEST}

    class Meta:
        model = Signatory
        fields = []

    def search(self, queryset, name, value):
        return queryset.named_like(value, Name.objects.public())

    def present(self, queryset):
        return queryset.with_letters().select_related("country")


def signing_facets(rows):
    """Return the facets that letters give: which one, and in which year."""
    return {
        "year": YearFacet(
            label=_("Signed in"), rows=signed_in_year(rows), value="year", limit=6
        ),
        "document": Facet(
            label=_("Signed letter"),
            rows=signed_by(rows),
            value="signed__document__slug",
            labels=document_titles,
            limit=5,
        ),
    }


def place_facets(rows):
    return {
        "country": CountryFacet(
            label=_("Country"),
            rows=rows,
            value="country",
            none=_("None recorded"),
            limit=8,
        ),
        "region": Facet(
            label=_("Region"), rows=rows, value="country__region", labels=region_names
        ),
    }


class OrganisationFilterSet(SignatoryFilterSet):
    country, region = place_facets(organisations).values()
    coalition = Facet(
        label=_("Member of"),
        rows=memberships,
        record="member",
        value="coalition__slug",
        labels=coalition_names,
        limit=5,
    )
    year, document = signing_facets(organisations).values()

    def count_words(self, number):
        words = ngettext("%(n)s organisation", "%(n)s organisations", number)
        return words % {"n": number}


class IndividualFilterSet(SignatoryFilterSet):
    year, document = signing_facets(individuals).values()

    def count_words(self, number):
        return ngettext("%(n)s person", "%(n)s people", number) % {"n": number}


class CoalitionFilterSet(SignatoryFilterSet):
    country, region = place_facets(coalitions).values()
    year, document = signing_facets(coalitions).values()

    def count_words(self, number):
        return ngettext("%(n)s coalition", "%(n)s coalitions", number) % {"n": number}

    def present(self, queryset):
        return super().present(queryset).with_member_counts(memberships())


def countries():
    return Country.objects.public()


class CountryFilterSet(BrowseSet):
    q = django_filters.CharFilter(label=_("Name"), method="search", max_length=100)
    region = Facet(
        label=_("Region"), rows=countries, value="region", labels=region_names
    )
    subregion = Facet(
        label=_("Part of the region"),
        rows=countries,
        value="subregion",
        labels=region_names,
        limit=8,
    )

    sortings = {
        "signatures": (
            _("number of signatures"),
            [F("signature_count").desc(), "name"],
        ),
        "name": (_("name"), ["name"]),
        "organisations": (
            _("number of organisations"),
            [F("organisation_count").desc(), "name"],
        ),
    }

    class Meta:
        model = Country
        fields = []

    def search(self, queryset, name, value):
        return queryset.named_like(value)

    def present(self, queryset):
        return queryset.with_counts()

    def count_words(self, number):
        words = ngettext(
            "%(n)s country or territory", "%(n)s countries and territories", number
        )
        return words % {"n": number}
