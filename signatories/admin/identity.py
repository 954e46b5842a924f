"""What was judged, and old addresses: read here, written by acts."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from signatories.models import Judgement, Redirect
from signatories.resources import RedirectResource
from signatories.spreadsheets.admin import SpreadsheetAdmin

from .records import ReadOnlyAdmin


@admin.register(Judgement)
class JudgementAdmin(ReadOnlyAdmin):
    list_display = ["judged", "means", "verdict", "judged_by", "judged_at", "undone_at"]
    list_filter = [
        "verdict",
        "is_by_machine",
        ("undone_at", admin.EmptyFieldListFilter),
    ]
    list_select_related = ["first", "second", "signatory", "judged_by"]
    search_fields = [
        "printed_key",
        "first__name",
        "second__name",
        "signatory__name",
    ]
    ordering = ["-judged_at", "-pk"]

    @admin.display(description=_("this"), ordering="printed_key")
    def judged(self, judgement):
        return judgement.printed_key or judgement.first

    @admin.display(description=_("and this record"))
    def means(self, judgement):
        return judgement.signatory or judgement.second


@admin.register(Redirect)
class RedirectAdmin(SpreadsheetAdmin, admin.ModelAdmin):
    resource_classes = [RedirectResource]

    list_display = ["old_slug", "kind", "slug"]
    list_filter = ["kind"]
    list_per_page = 100
    search_fields = ["old_slug", "slug"]
    show_facets = admin.ShowFacets.ALWAYS
    ordering = ["kind", "old_slug"]
