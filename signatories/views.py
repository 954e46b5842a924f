import datetime

from django.http import Http404, HttpResponsePermanentRedirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from . import listing
from .addresses import LeadsOn
from .browsing import BrowseView
from .filters import (
    CoalitionFilterSet,
    CountryFilterSet,
    IndividualFilterSet,
    OrganisationFilterSet,
    coalitions,
    countries,
    individuals,
    organisations,
)
from .models import Redirect
from .profile import CoalitionProfile, CountryProfile, Profile


class OrganisationListView(BrowseView):
    filterset_class = OrganisationFilterSet
    template_name = "signatories/organisation_list.html"
    columns = listing.ORGANISATION_COLUMNS
    file_name = "organisations"

    def get_queryset(self):
        return organisations()


class IndividualListView(BrowseView):
    filterset_class = IndividualFilterSet
    template_name = "signatories/individual_list.html"
    columns = listing.INDIVIDUAL_COLUMNS
    file_name = "people"

    def get_queryset(self):
        return individuals()


class CoalitionListView(BrowseView):
    filterset_class = CoalitionFilterSet
    template_name = "signatories/coalition_list.html"
    columns = listing.COALITION_COLUMNS
    file_name = "coalitions"

    def get_queryset(self):
        return coalitions()


class CountryListView(BrowseView):
    filterset_class = CountryFilterSet
    template_name = "signatories/country_list.html"
    columns = listing.COUNTRY_COLUMNS
    file_name = "countries"

    def get_queryset(self):
        return countries()


class SignatoryDetailView(LeadsOn, DetailView):
    """What the pages of organisations, people and coalitions have in common."""

    redirect_kind = Redirect.Kind.SIGNATORY

    def get_context_data(self, **kwargs):
        kwargs.setdefault("profile", Profile(self.object))
        return super().get_context_data(**kwargs)


class OrganisationDetailView(SignatoryDetailView):
    """An organisation; a coalition has its own address, and this one leads there."""

    template_name = "signatories/organisation_detail.html"

    def get_queryset(self):
        return organisations().select_related("country")

    def get(self, request, *args, **kwargs):
        organisation = self.get_object()
        address = organisation.get_absolute_url()
        if organisation.is_coalition:
            return HttpResponsePermanentRedirect(address)
        return super().get(request, *args, **kwargs)


class IndividualDetailView(SignatoryDetailView):
    template_name = "signatories/individual_detail.html"

    def get_queryset(self):
        return individuals().select_related("country")


class CoalitionDetailView(SignatoryDetailView):
    template_name = "signatories/coalition_detail.html"

    def get_queryset(self):
        return coalitions().select_related("country")

    def get_context_data(self, **kwargs):
        today = timezone.localdate()
        on, problem = day_asked(self.request.GET.get("on", ""), today)
        profile = CoalitionProfile(self.object, on)
        return super().get_context_data(
            profile=profile, problem=problem, is_today=on == today, **kwargs
        )


def day_asked(text, today):
    """Return (the day that `text` names, what is wrong with it); `today` for none."""
    if not text:
        return today, ""
    try:
        return datetime.date.fromisoformat(text), ""
    except ValueError:
        problem = _("“%(text)s” is no date; these are the members of today.")
        return today, problem % {"text": text}


class CountryDetailView(DetailView):
    template_name = "signatories/country_detail.html"
    slug_field = "code"
    slug_url_kwarg = "code"

    def get_queryset(self):
        return countries()

    def get_object(self, queryset=None):
        code = self.kwargs["code"]
        if not code.islower():
            raise Http404
        self.kwargs["code"] = code.upper()
        return super().get_object(queryset)

    def get_context_data(self, **kwargs):
        return super().get_context_data(profile=CountryProfile(self.object), **kwargs)
