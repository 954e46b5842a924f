from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from signatories.folding import fold
from signatories.models import Identifier, Name
from signatories.resources import IdentifierResource, NameResource
from signatories.spreadsheets.admin import SpreadsheetAdmin

from .filters import linked
from .records import RecordAdmin

OTHER_KINDS = [
    (value, label) for value, label in Name.Kind.choices if value != Name.Kind.PREFERRED
]


class OtherKinds:
    """The preferred name is the record's own and is changed there, nowhere else."""

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        if db_field.name == "kind":
            kwargs["choices"] = OTHER_KINDS
        return super().formfield_for_choice_field(db_field, request, **kwargs)


class SharedFilter(admin.SimpleListFilter):
    title = _("same or different?")
    parameter_name = "shared"

    def lookups(self, request, model_admin):
        return [("yes", _("another record has it too"))]

    def queryset(self, request, queryset):
        return queryset.shared() if self.value() == "yes" else queryset


@admin.register(Name)
class NameAdmin(SpreadsheetAdmin, OtherKinds, RecordAdmin):
    resource_classes = [NameResource]

    list_display = ["text", "signatory", "kind", "language", "script"]
    list_filter = [
        linked("signatory", _("signatory")),
        SharedFilter,
        "kind",
        "language",
        "script",
    ]
    list_select_related = ["signatory"]
    search_fields = ["search_key"]
    ordering = ["search_key", "pk"]
    fieldsets = [
        (None, {"fields": ["signatory", "text", "kind", "language", "script"]}),
        (
            _("Since when"),
            {
                "fields": [
                    ("starts_on", "starts_precision"),
                    ("ends_on", "ends_precision"),
                ]
            },
        ),
        (_("Source"), {"fields": ["source", "is_from_print"]}),
    ]
    autocomplete_fields = ["signatory"]
    signatory_paths = ["signatory"]

    def get_readonly_fields(self, request, obj=None):
        preferred = obj and obj.kind == Name.Kind.PREFERRED
        return ["signatory", "text", "kind"] if preferred else []

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, fold(search_term))

    def has_delete_permission(self, request, obj=None):
        preferred = obj and obj.kind == Name.Kind.PREFERRED
        return not preferred and super().has_delete_permission(request, obj)

    def delete_queryset(self, request, queryset):
        others = queryset.exclude(kind=Name.Kind.PREFERRED)
        super().delete_queryset(request, others)


@admin.register(Identifier)
class IdentifierAdmin(SpreadsheetAdmin, RecordAdmin):
    resource_classes = [IdentifierResource]
    list_display = ["value", "scheme", "signatory"]
    list_filter = [linked("signatory", _("signatory")), "scheme"]
    list_select_related = ["signatory"]
    search_fields = ["value", "signatory__name"]
    ordering = ["scheme", "value"]
    autocomplete_fields = ["signatory"]
