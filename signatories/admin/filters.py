"""Filters that more than one change list has."""

from django.contrib import admin
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .records import keys_among


class HasFilter(admin.SimpleListFilter):
    """Leaves the rows that have something, or that lack it. `condition` says what."""

    condition = None
    yes, no = _("Yes"), _("No")

    def lookups(self, request, model_admin):
        return [("yes", self.yes), ("no", self.no)]

    def queryset(self, request, queryset):
        if self.value() == "yes":
            return queryset.filter(self.condition)
        if self.value() == "no":
            return queryset.exclude(self.condition)
        return queryset


class HasCountryFilter(HasFilter):
    title = _("country or territory")
    parameter_name = "has_country"
    yes, no = _("recorded"), _("not recorded")
    condition = Q(country__isnull=False)


class LinkedFilter(admin.SimpleListFilter):
    """Shows which record a link narrowed the list to, and lets it go again.

    All records would be too many to choose from. A subclass names the relation.
    """

    field_name = ""

    def lookups(self, request, model_admin):
        chosen = request.GET.get(self.parameter_name, "")
        if not keys_among([chosen]):
            return []
        remote = model_admin.model._meta.get_field(self.field_name).related_model
        return [(chosen, str(row)) for row in remote.objects.filter(pk=chosen)]

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        return queryset.filter(**{f"{self.field_name}__in": keys_among([self.value()])})


def linked(name, heading):
    """Return a LinkedFilter for the relation `name`, with its heading."""
    return type(
        f"{name.title()}Filter",
        (LinkedFilter,),
        {"title": heading, "parameter_name": name, "field_name": name},
    )
