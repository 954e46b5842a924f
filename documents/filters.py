import django_filters
from django.db.models import Case, CharField, F, FilteredRelation, Q, Value, When
from django.db.models.functions import Concat, ExtractYear, Lower
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from signatories.browsing import BrowseSet
from signatories.facets import (
    ChoiceFacet,
    CountryFacet,
    Facet,
    WorkedOutFacet,
    YearFacet,
    region_names,
)
from signatories.languages import language_names
from signatories.models import Name, Signatory

from .counting import AGREES, DIFFERS, UNKNOWN, public_scope, verdicts
from .models import Campaign, Document, Issuer, Signature, Topic

VERDICTS = [
    (AGREES, _("They agree")),
    (DIFFERS, _("They differ")),
    (UNKNOWN, _("Nothing to compare")),
]


def documents():
    return Document.objects.public()


def signed():
    """Return the signatures that count, of the names shown."""
    return Signature.objects.public().counted()


def signed_by_name():
    """Return those of them under which stands the name of one who has a page."""
    return signed().by_those_with_page()


def coalitions_signed():
    return signed_by_name().filter(signatory__is_coalition=True)


def issued():
    return Issuer.objects.public()


def by_year():
    dated = documents().exclude(dated=None)
    return dated.annotate(year=ExtractYear("dated"))


def by_addressee():
    """Return the documents once for each to whom they are sent: person, else office."""
    to = FilteredRelation("addressees", condition=Q(addressees__is_copied=False))
    named = Case(
        When(receiver=None, then=None),
        When(~Q(receiver__person=""), then=F("receiver__person")),
        When(receiver__office="", then=F("receiver__institution")),
        When(receiver__institution="", then=F("receiver__office")),
        default=Concat("receiver__office", Value(", "), "receiver__institution"),
        output_field=CharField(),
    )
    return documents().annotate(receiver=to).annotate(addressee=named)


def signatory_names(slugs):
    rows = Signatory.objects.public().with_page().filter(slug__in=slugs)
    return dict(rows.values_list("slug", "name"))


def topic_names(slugs):
    return {topic.slug: str(topic) for topic in Topic.objects.filter(slug__in=slugs)}


def campaign_names(slugs):
    rows = Campaign.objects.public().filter(slug__in=slugs)
    return {campaign.slug: str(campaign) for campaign in rows}


def work_out_verdicts():
    return verdicts(documents(), public_scope())


class DocumentFilterSet(BrowseSet):
    """What a visitor may narrow the letters by."""

    q = django_filters.CharFilter(label=_("Words"), method="search", max_length=200)
    kind = ChoiceFacet(
        label=_("Kind"), rows=documents, value="kind", choices=Document.Kind.choices
    )
    year = YearFacet(label=_("Year"), rows=by_year, value="year")
    addressee = Facet(
        label=_("Addressee"),
        rows=by_addressee,
        value="addressee",
        none=_("None recorded"),
        limit=5,
    )
    concerns = CountryFacet(
        label=_("Country concerned"), rows=documents, value="concerns", limit=5
    )
    country = CountryFacet(
        label=_("Signed from"),
        rows=signed,
        record="document",
        value="country",
        limit=5,
    )
    region = Facet(
        label=_("Signed from the region"),
        rows=signed,
        record="document",
        value="country__region",
        labels=region_names,
    )
    topic = Facet(
        label=_("Topic"),
        rows=documents,
        value="topics__slug",
        labels=topic_names,
        limit=5,
    )
    issuer = Facet(
        label=_("Issued by"),
        rows=issued,
        record="document",
        value="signatory__slug",
        labels=signatory_names,
        limit=5,
    )
    coalition = Facet(
        label=_("Signed by the coalition"),
        rows=coalitions_signed,
        record="document",
        value="signatory__slug",
        labels=signatory_names,
        limit=5,
    )
    campaign = Facet(
        label=_("Campaign"),
        rows=documents,
        value="campaign__slug",
        labels=campaign_names,
        limit=5,
    )
    language = Facet(
        label=_("Language"), rows=documents, value="language", labels=language_names
    )
    list = ChoiceFacet(
        label=_("List recorded"),
        rows=documents,
        value="list_recorded",
        choices=Document.ListRecorded.choices,
    )
    counts = WorkedOutFacet(
        label=_("Do its counts add up?"), work_out=work_out_verdicts, choices=VERDICTS
    )
    signatory = Facet(
        label=_("Signed by"),
        rows=signed_by_name,
        record="document",
        value="signatory__slug",
        labels=signatory_names,
        is_listed=False,
    )

    sortings = {
        "newest": (_("date, newest first"), [F("dated").desc(nulls_last=True), "slug"]),
        "oldest": (_("oldest first"), [F("dated").asc(nulls_last=True), "slug"]),
        "title": (_("title"), [Lower("title"), "slug"]),
        "signatories": (
            _("number of signatories"),
            [
                (F("organisation_count") + F("individual_count")).desc(),
                F("dated").desc(nulls_last=True),
                "slug",
            ],
        ),
    }

    class Meta:
        model = Document
        fields = []

    def search(self, queryset, name, value):
        signatures = Signature.objects.public().shown().by_those_with_page()
        return queryset.searched(value, signatures, Name.objects.public())

    def present(self, queryset):
        return queryset.for_lists(Signature.objects.public())

    def count_words(self, number):
        return ngettext("%(n)s letter", "%(n)s letters", number) % {"n": number}


class CampaignFilterSet(BrowseSet):
    """What a visitor may narrow the campaigns by."""

    q = django_filters.CharFilter(label=_("Words"), method="search", max_length=200)
    year = YearFacet(
        label=_("Year of a letter"), rows=by_year, record="campaign", value="year"
    )
    concerns = CountryFacet(
        label=_("Country concerned"),
        rows=documents,
        record="campaign",
        value="concerns",
    )

    sortings = {
        "newest": (_("latest letter"), [F("last_dated").desc(nulls_last=True), "slug"]),
        "name": (_("name"), [Lower("name_en"), "slug"]),
        "letters": (_("number of letters"), ["-document_count", "slug"]),
    }

    class Meta:
        model = Campaign
        fields = []

    def search(self, queryset, name, value):
        return queryset.searched(value)

    def count_words(self, number):
        return ngettext("%(n)s campaign", "%(n)s campaigns", number) % {"n": number}
