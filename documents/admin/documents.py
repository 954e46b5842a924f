from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from documents.addressing import save_addressed
from documents.counting import AGREES, DIFFERS, editors_scope, verdicts
from documents.models import (
    Addressee,
    Ask,
    Document,
    DocumentLink,
    Issuer,
    Response,
    Signature,
)
from documents.publishing import PUBLIC_STATES
from documents.resources import (
    AddresseeResource,
    AskResource,
    DocumentLinkResource,
    DocumentResource,
    ResponseResource,
)
from signatories.admin.filters import linked
from signatories.admin.records import OutOfIndex
from signatories.partial_dates import write_partial
from signatories.spreadsheets.admin import SpreadsheetAdmin

from .numbering import NumberedInline
from .overview import overview
from .publishing import PublishingAdmin
from .records import DocumentRecordAdmin


class IssuerInline(NumberedInline):
    model = Issuer
    fields = ["position", "signatory"]
    autocomplete_fields = ["signatory"]


class AddresseeInline(NumberedInline):
    model = Addressee
    fields = ["position", "person", "office", "institution", "country", "is_copied"]
    autocomplete_fields = ["country"]


class AskInline(NumberedInline):
    model = Ask
    fields = ["position", "text_en", "text_ko"]


class ResponseInline(NumberedInline):
    model = Response
    template = "admin/edit_inline/stacked.html"
    fields = [
        ("position", "ask"),
        "responder",
        ("responded_on", "responded_precision"),
        "text",
        ("source", "source_url"),
    ]
    autocomplete_fields = ["ask"]


class LinkInline(admin.TabularInline):
    model = DocumentLink
    fk_name = "document"
    extra = 0
    fields = ["kind", "target", "note"]
    autocomplete_fields = ["target"]


class DocumentForm(forms.ModelForm):
    """What is public keeps the moment from which it is; acts alone change its state."""

    def clean_publish_at(self):
        moment = self.cleaned_data["publish_at"]
        if moment is None and self.instance.state in PUBLIC_STATES:
            raise ValidationError(
                _("It is public: say from when, or take it back to draft first.")
            )
        return moment


class CountsFilter(admin.SimpleListFilter):
    title = _("stated counts")
    parameter_name = "counts"

    def lookups(self, request, model_admin):
        return [(DIFFERS, _("do not add up")), (AGREES, _("add up"))]

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        wanted = [pk for pk, one in self.outcomes.items() if one == self.value()]
        return queryset.filter(pk__in=wanted)

    @cached_property
    def outcomes(self):
        return verdicts(list(Document.objects.only("pk")), editors_scope())


@admin.register(Document)
class DocumentAdmin(SpreadsheetAdmin, PublishingAdmin, DocumentRecordAdmin):
    resource_classes = [
        DocumentResource,
        AddresseeResource,
        AskResource,
        ResponseResource,
        DocumentLinkResource,
    ]

    list_display = [
        "title",
        "date",
        "kind",
        "organisation_count",
        "individual_count",
        "list_recorded",
        "state",
    ]
    list_filter = [
        "state",
        "list_recorded",
        CountsFilter,
        "kind",
        linked("campaign", _("campaign")),
        "language",
    ]
    search_fields = ["title", "title_en", "title_ko", "subject_line", "slug"]
    date_hierarchy = "dated"
    ordering = ["-dated", "-pk"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("kind", "language"),
                    "title",
                    "title_is_supplied",
                    "title_en",
                    "title_ko",
                    "subject_line",
                    ("dated", "dated_precision"),
                    ("dated_as_printed", "dated_note"),
                ]
            },
        ),
        (
            _("What it is about"),
            {
                "fields": [
                    "campaign",
                    "topics",
                    "concerns",
                    ("occasion", "occasion_on", "occasion_precision"),
                    "summary_en",
                    "summary_ko",
                ]
            },
        ),
        (
            _("Its list"),
            {
                "fields": [
                    ("list_recorded", "list_checked_on"),
                    "affiliations_identify_only",
                ]
            },
        ),
        (_("Public or not"), {"fields": [("state", "publish_at"), "slug"]}),
        (
            _("Answers"),
            {"fields": [("no_response_known_on", "no_response_known_precision")]},
        ),
        (_("Text"), {"fields": ["text"], "classes": ["collapse"]}),
        (_("For editors"), {"fields": ["note"]}),
    ]
    autocomplete_fields = ["campaign", "topics", "concerns"]
    form = DocumentForm
    inlines = [IssuerInline, AddresseeInline, AskInline, ResponseInline, LinkInline]
    document_path = "pk"
    signatory_paths = ["signatures__signatory", "issuers"]

    def get_queryset(self, request):
        documents = super().get_queryset(request)
        return documents.with_signature_counts(Signature.objects.all())

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        if db_field.name == "state":
            kwargs["choices"] = [
                (state.value, state.label)
                for state in Document.State
                if state not in PUBLIC_STATES
            ]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def get_readonly_fields(self, request, obj=None):
        return ["state"] if obj and obj.state in PUBLIC_STATES else []

    def kept(self, stored):
        """Keep the state of what is public: acts alone change it."""
        rows = stored.select_for_update()
        state = rows.values_list("state", flat=True).first()
        return {"state": state} if state in PUBLIC_STATES else {}

    def change_view(self, request, object_id, form_url="", extra_context=None):
        document = self.get_object(request, object_id)
        context = {"overview": document and overview(document)}
        return super().change_view(
            request, object_id, form_url, context | (extra_context or {})
        )

    def keep_record(self, request, obj, form, change):
        was_public = self.stored(obj).filter(state__in=PUBLIC_STATES)
        if obj.state in PUBLIC_STATES and not was_public.exists():
            # An earlier version was; going back to it does not publish it.
            obj.state = Document.State.DRAFT
        save_addressed(obj, by=request.user, old_slug=form.initial.get("slug", ""))

    @admin.display(description=_("dated"), ordering="dated")
    def date(self, document):
        return write_partial(document.dated, document.dated_precision)

    @admin.display(description=_("organisations"), ordering="organisation_count")
    def organisation_count(self, document):
        return document.organisation_count

    @admin.display(description=_("people"), ordering="individual_count")
    def individual_count(self, document):
        return document.individual_count


@admin.register(Ask)
class AskAdmin(OutOfIndex, DocumentRecordAdmin):
    """So that a response can say which ask it answers."""

    list_display = ["text_en", "document", "position"]
    list_filter = [linked("document", _("letter or statement"))]
    list_select_related = ["document"]
    search_fields = ["text_en", "text_ko", "document__title"]
    ordering = ["document", "position"]
    autocomplete_fields = ["document"]
