from django.contrib import admin
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from signatories.models import Country
from signatories.resources import CountryResource
from signatories.spreadsheets.admin import SpreadsheetAdmin

from .records import RecordAdmin


@admin.register(Country)
class CountryAdmin(SpreadsheetAdmin, RecordAdmin):
    resource_classes = [CountryResource]

    list_display = ["code", "name", "name_ko", "display_name", "signatory_count"]
    search_fields = ["=code", "name", "name_ko", "display_name", "display_name_ko"]
    list_filter = ["region"]
    fieldsets = [
        (None, {"fields": ["code", "name", "name_ko"]}),
        (_("Called otherwise"), {"fields": ["display_name", "display_name_ko"]}),
        (_("Region"), {"fields": ["region", "subregion"]}),
    ]

    def get_queryset(self, request):
        living = Q(signatories__merged_into=None)
        return (
            super()
            .get_queryset(request)
            .annotate(signatory_count=Count("signatories", filter=living))
        )

    def get_readonly_fields(self, request, obj=None):
        return ["code"] if obj else []

    @admin.display(description=_("signatories"), ordering="signatory_count")
    def signatory_count(self, country):
        return country.signatory_count
