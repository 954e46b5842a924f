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


class OrganisationDetailView(LeadsOn, DetailView):
    """An organisation; a coalition has its own address, and this one leads there."""

    redirect_kind = Redirect.Kind.SIGNATORY
    template_name = "signatories/organisation_detail.html"

    def get_queryset(self):
        return organisations().select_related("country")

    def get(self, request, *args, **kwargs):
        organisation = self.get_object()
        address = organisation.get_absolute_url()
        if organisation.is_coalition:
            return HttpResponsePermanentRedirect(address)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(profile=Profile(self.object), **kwargs)


class IndividualDetailView(LeadsOn, DetailView):
    redirect_kind = Redirect.Kind.SIGNATORY
    template_name = "signatories/individual_detail.html"

    def get_queryset(self):
        return individuals().select_related("country")

    def get_context_data(self, **kwargs):
        return super().get_context_data(profile=Profile(self.object), **kwargs)


class CoalitionDetailView(LeadsOn, DetailView):
    redirect_kind = Redirect.Kind.SIGNATORY
    template_name = "signatories/coalition_detail.html"

    def get_queryset(self):
        return coalitions().select_related("country")

    def get_context_data(self, **kwargs):
        today = timezone.localdate()
        wanted = self.request.GET.get("on", "")
        on, problem = today, ""
        if wanted:
            try:
                on = datetime.date.fromisoformat(wanted)
            except ValueError:
                problem = _("“%(text)s” is no date; these are the members of today.")
                problem = problem % {"text": wanted}
        profile = CoalitionProfile(self.object, on)
        return super().get_context_data(
            profile=profile, problem=problem, is_today=on == today, **kwargs
        )


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
