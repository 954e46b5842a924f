from django.contrib import admin
from django.db.models import Count
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from documents.models import PrintedLine, Signature
from documents.resources import PrintedLineResource, SignatureResource
from signatories.admin.filters import HasCountryFilter, linked
from signatories.admin.hiding import HidingAdmin
from signatories.models import Signatory
from signatories.spreadsheets.admin import SpreadsheetAdmin

from .bulk_editing import BulkEditing
from .records import DocumentRecordAdmin


class PrintedLineInline(admin.TabularInline):
    model = PrintedLine
    extra = 0
    fields = [
        "publication",
        "position",
        "text",
        "name",
        "country_as_printed",
        "country",
    ]
    autocomplete_fields = ["publication", "country"]
    show_change_link = True


@admin.register(Signature)
class SignatureAdmin(SpreadsheetAdmin, BulkEditing, HidingAdmin, DocumentRecordAdmin):
    resource_classes = [SignatureResource]

    list_display = [
        "signatory",
        "document",
        "country",
        "office",
        "part",
        "state",
        "visibility",
        "line_count",
    ]
    list_filter = [
        linked("document", _("letter or statement")),
        linked("signatory", _("signatory")),
        linked("intake", _("added with")),
        "signatory__kind",
        HasCountryFilter,
        "part",
        "state",
        "visibility",
    ]
    list_select_related = ["signatory", "document", "country"]
    search_fields = ["printed_lines__text", "capacity", "representative"]
    search_help_text = _(
        "Any name of the signatory, in any script, or what is printed."
    )
    ordering = ["-document__dated", "document", "position", "pk"]
    fieldsets = [
        (None, {"fields": ["document", "signatory", "country", "capacity"]}),
        (
            _("Signed for it"),
            {"fields": [("representative", "representative_office")]},
        ),
        (
            _("How it signed"),
            {
                "fields": [
                    ("part", "position"),
                    ("signed_on", "signed_precision"),
                    ("state", "state_on", "state_precision"),
                    "state_note",
                ]
            },
        ),
        (_("Public or not"), {"fields": ["visibility", "public_label"]}),
        (_("For editors"), {"fields": ["note", "intake"]}),
    ]
    autocomplete_fields = ["document", "signatory", "country"]
    actions = [*HidingAdmin.actions, "edit_together"]
    inlines = [PrintedLineInline]
    signatory_paths = ["signatory"]
    kept_fields = ["visibility"]

    def get_queryset(self, request):
        signatures = super().get_queryset(request)
        return signatures.annotate(printed=Count("printed_lines"))

    def get_search_results(self, request, queryset, search_term):
        printed, may_repeat = super().get_search_results(request, queryset, search_term)
        if not search_term:
            return printed, may_repeat
        named = queryset.filter(signatory__in=Signatory.objects.named_like(search_term))
        return named | printed, True

    def get_readonly_fields(self, request, obj=None):
        return ["intake", "visibility"] if obj else ["intake"]

    def get_list_display(self, request):
        """Leave out the column that a link has narrowed to one value."""
        return [name for name in self.list_display if name not in request.GET]

    @admin.display(description=_("office or title"), ordering="capacity")
    def office(self, signature):
        return Truncator(signature.capacity).chars(60)

    @admin.display(description=_("printed lines"), ordering="printed")
    def line_count(self, signature):
        return signature.printed


@admin.register(PrintedLine)
class PrintedLineAdmin(SpreadsheetAdmin, DocumentRecordAdmin):
    resource_classes = [PrintedLineResource]
    list_display = [
        "text",
        "publication",
        "signatory",
        "country",
        "heading",
        "position",
    ]
    list_filter = [
        linked("publication", _("where it appeared")),
        "evidence",
        HasCountryFilter,
    ]
    list_select_related = ["publication__document", "signature__signatory", "country"]
    search_fields = ["text", "name", "heading"]
    ordering = ["publication", "position"]
    autocomplete_fields = ["publication", "signature", "country"]
    document_path = "publication__document"
    signatory_paths = ["signature__signatory"]

    @admin.display(description=_("signatory"), ordering="signature__signatory__name")
    def signatory(self, line):
        return line.signature.signatory
