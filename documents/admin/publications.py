from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from documents.archiving import seal
from documents.models import Publication, QuotedPerson, StatedCount
from documents.resources import (
    PublicationResource,
    QuotedPersonResource,
    StatedCountResource,
)
from signatories.admin.filters import linked
from signatories.partial_dates import write_partial
from signatories.spreadsheets.admin import SpreadsheetAdmin

from .numbering import NumberedForm, NumberedInline
from .records import DocumentRecordAdmin


class StatedCountInline(NumberedInline):
    model = StatedCount
    fields = [
        "position",
        "of",
        "number",
        "how",
        "besides",
        "besides_number",
        "covers",
        "words",
        "note",
    ]


class QuotedPersonInline(NumberedInline):
    model = QuotedPerson
    fields = ["position", "name", "office", "organisation"]


class PublicationForm(NumberedForm):
    """A new publication comes last among those of its letter."""

    def next_position(self):
        document = self.cleaned_data.get("document") or self.instance.document
        last = document.publications.order_by("-position").first()
        return last.position + 1 if last else 1


@admin.register(Publication)
class PublicationAdmin(SpreadsheetAdmin, DocumentRecordAdmin):
    resource_classes = [PublicationResource, QuotedPersonResource]

    list_display = ["__str__", "document", "kind", "publisher_name", "date", "lines"]
    list_filter = [
        linked("document", _("letter or statement")),
        "kind",
        "reports",
        "language",
    ]
    list_select_related = ["document", "publisher"]
    search_fields = ["title", "publisher_as_printed", "url", "document__title"]
    ordering = ["-published_on", "-pk"]
    form = PublicationForm
    fieldsets = [
        (None, {"fields": ["document", "kind", "title", "language", "url"]}),
        (
            _("Who and when"),
            {
                "fields": [
                    ("publisher_as_printed", "publisher"),
                    "author",
                    ("published_on", "published_precision", "published_as_printed"),
                ]
            },
        ),
        (_("What it is worth"), {"fields": ["reports", "note", "position"]}),
        (
            _("Archived"),
            {
                "fields": ["archived_file", "archived_sha256", "is_archive_released"],
                "description": _(
                    "Private unless you release it. Whoever is withheld or hidden "
                    "under the letter closes it again."
                ),
            },
        ),
    ]
    readonly_fields = ["archived_sha256"]
    autocomplete_fields = ["document", "publisher"]
    inlines = [StatedCountInline, QuotedPersonInline]
    signatory_paths = ["printed_lines__signature__signatory"]

    def get_queryset(self, request):
        publications = super().get_queryset(request)
        return publications.annotate(line_count=Count("printed_lines"))

    def save_model(self, request, publication, form, change):
        if "archived_file" in form.changed_data:
            seal(publication)
        super().save_model(request, publication, form, change)

    @admin.display(description=_("publisher"), ordering="publisher_as_printed")
    def publisher_name(self, publication):
        return publication.publisher_as_printed or publication.publisher

    @admin.display(description=_("published"), ordering="published_on")
    def date(self, publication):
        return write_partial(publication.published_on, publication.published_precision)

    @admin.display(description=_("lines"), ordering="line_count")
    def lines(self, publication):
        return publication.line_count


@admin.register(StatedCount)
class StatedCountAdmin(SpreadsheetAdmin, DocumentRecordAdmin):
    resource_classes = [StatedCountResource]
    list_display = ["__str__", "publication", "document", "words"]
    list_filter = [linked("publication", _("where it appeared")), "of", "how"]
    list_select_related = ["publication__document"]
    search_fields = ["words", "note", "publication__title", "publication__url"]
    ordering = ["publication", "position"]
    autocomplete_fields = ["publication"]
    document_path = "publication__document"

    @admin.display(description=_("letter"), ordering="publication__document__title")
    def document(self, stated):
        return stated.publication.document
