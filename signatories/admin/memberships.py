from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from signatories.models import Membership, Signatory
from signatories.partial_dates import write_partial
from signatories.resources import MembershipResource
from signatories.spreadsheets.admin import SpreadsheetAdmin

from .filters import linked
from .hiding import HidingAdmin
from .records import RecordAdmin


@admin.register(Membership)
class MembershipAdmin(SpreadsheetAdmin, HidingAdmin, RecordAdmin):
    resource_classes = [MembershipResource]

    list_display = ["member", "coalition", "since", "until", "role", "visibility"]
    list_display_links = ["member", "coalition"]
    list_filter = [
        linked("coalition", _("coalition")),
        linked("member", _("member")),
        "visibility",
    ]
    list_select_related = ["member", "coalition"]
    search_fields = ["member__name", "coalition__name", "role", "source"]
    ordering = ["coalition__sort_key", "member__sort_key", "pk"]
    fieldsets = [
        (None, {"fields": ["member", "coalition", "role"]}),
        (
            _("Since when"),
            {
                "fields": [
                    ("starts_on", "starts_precision"),
                    ("ends_on", "ends_precision"),
                ]
            },
        ),
        (
            _("Source"),
            {
                "fields": [
                    "source",
                    "source_url",
                    ("sourced_on", "sourced_precision"),
                ]
            },
        ),
        (_("For editors"), {"fields": ["visibility", "note"]}),
    ]
    autocomplete_fields = ["member", "coalition"]
    signatory_paths = ["member", "coalition"]
    kept_fields = ["visibility"]

    def get_search_results(self, request, queryset, search_term):
        found = Signatory.objects.named_like(search_term)
        named = queryset.filter(member__in=found) | queryset.filter(coalition__in=found)
        other, may_repeat = super().get_search_results(request, queryset, search_term)
        return (named | other if search_term else other), may_repeat

    def get_readonly_fields(self, request, obj=None):
        return ["visibility"] if obj else []

    @admin.display(description=_("from"), ordering="starts_on")
    def since(self, membership):
        return write_partial(membership.starts_on, membership.starts_precision)

    @admin.display(description=_("to"), ordering="ends_on")
    def until(self, membership):
        return write_partial(membership.ends_on, membership.ends_precision)
