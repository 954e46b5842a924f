from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from signatories import showing
from signatories.addresses import leave_redirect
from signatories.models import (
    Identifier,
    Individual,
    Membership,
    Name,
    Organisation,
    Redirect,
    Signatory,
)
from signatories.naming import save_signatory
from signatories.querysets import count_of
from signatories.resources import SignatoryResource
from signatories.spreadsheets.admin import SpreadsheetAdmin

from .filters import HasCountryFilter, HasFilter
from .hiding import HidingAdmin
from .merging import MergingAdmin
from .names import OtherKinds
from .records import OutOfIndex, ReadOnlyAdmin, RecordAdmin

# More than these are in the list of signatures, a link away.
MOST_SHOWN = 100


class NameInline(OtherKinds, admin.TabularInline):
    model = Name
    extra = 0
    fields = ["text", "kind", "language", "source", "is_from_print"]
    show_change_link = True
    verbose_name = _("other name")
    verbose_name_plural = _("other names")

    def get_queryset(self, request):
        return super().get_queryset(request).exclude(kind=Name.Kind.PREFERRED)


class IdentifierInline(admin.TabularInline):
    model = Identifier
    extra = 0
    fields = ["scheme", "value"]


class MemberOfInline(admin.TabularInline):
    model = Membership
    fk_name = "member"
    extra = 0
    fields = ["coalition", "role", "starts_on", "starts_precision", "source"]
    autocomplete_fields = ["coalition"]
    show_change_link = True
    verbose_name = _("coalition it is a member of")
    verbose_name_plural = _("member of")


class HasSignedFilter(HasFilter):
    title = _("letters")
    parameter_name = "has_signed"
    yes, no = _("signed one"), _("signed none")
    condition = Q(letter_count__gt=0)


class LivingFilter(admin.SimpleListFilter):
    """Merged records are out of the way until asked for."""

    title = _("merged records")
    parameter_name = "merged"

    def lookups(self, request, model_admin):
        return [("only", _("only these"))]

    def choices(self, changelist):
        everything, *others = super().choices(changelist)
        return [everything | {"display": _("left out")}, *others]

    def queryset(self, request, queryset):
        if self.value() == "only":
            return queryset.filter(merged_into__isnull=False)
        return queryset.unmerged()


class SignatoryBase(MergingAdmin, HidingAdmin, RecordAdmin):
    """What organisations and people have in common in the admin."""

    change_form_template = "admin/signatories/change_form.html"
    actions = [*HidingAdmin.actions, *MergingAdmin.actions]

    list_select_related = ["country"]
    search_fields = ["name"]
    search_help_text = _("Any of its names, in any script, or an acronym.")
    ordering = ["sort_key", "pk"]
    autocomplete_fields = ["country"]
    inlines = [NameInline, IdentifierInline, MemberOfInline]
    signatory_paths = ["pk"]
    kept_fields = ["visibility", "merged_into"]

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        return rows.annotate(letter_count=count_of(rows, "signatures"))

    def get_search_results(self, request, queryset, search_term):
        return queryset.named_like(search_term), False

    def get_history_queryset(self, request, history_manager, pk_name, object_id):
        history = super().get_history_queryset(
            request, history_manager, pk_name, object_id
        )
        return history.filter(kind=self.model().kind)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        signatures = Signatory.signatures.rel.related_model.objects
        signatory = object_id if object_id.isdigit() else None
        signed = signatures.filter(signatory=signatory).select_related(
            "document", "country"
        )
        signed = signed.prefetch_related("printed_lines__publication")
        context = {"signed": signed.order_by("-document__dated", "-pk")[:MOST_SHOWN]}
        return super().change_view(
            request, object_id, form_url, context | (extra_context or {})
        )

    def keep_record(self, request, obj, form, change):
        save_signatory(obj, by=request.user)
        leave_redirect(Redirect.Kind.SIGNATORY, form.initial.get("slug"), obj.slug)

    def refresh(self, records, signatory_ids):
        showing.refresh_changed(signatory_ids)

    @admin.display(description=_("letters"), ordering="letter_count")
    def letter_count(self, signatory):
        return signatory.letter_count


class SignatorySheets(SpreadsheetAdmin):
    resource_classes = [SignatoryResource]

    def get_import_resource_kwargs(self, request, **kwargs):
        """Let a sheet, which may hold both kinds, bring in what this editor may write."""
        may = request.user.has_perm
        kinds = [
            kind
            for kind in Signatory.Kind.values
            if may(f"signatories.add_{kind}") and may(f"signatories.change_{kind}")
        ]
        return {"kinds": kinds}


@admin.register(Organisation)
class OrganisationAdmin(SignatorySheets, SignatoryBase):
    list_display = ["name", "country", "is_coalition", "letter_count", "visibility"]
    list_filter = [
        HasCountryFilter,
        HasSignedFilter,
        "is_coalition",
        "visibility",
        LivingFilter,
    ]
    fieldsets = [
        (None, {"fields": ["name", "country", "website", "summary"]}),
        (_("Coalition"), {"fields": ["is_coalition", "has_members_recorded"]}),
        (_("Address and visibility"), {"fields": ["slug", "visibility", "listed_at"]}),
        (_("For editors"), {"fields": ["note"]}),
    ]

    def get_readonly_fields(self, request, obj=None):
        return ["visibility"] if obj else []


@admin.register(Individual)
class IndividualAdmin(SignatorySheets, SignatoryBase):
    list_display = ["name", "country", "page_basis", "letter_count", "visibility"]
    list_filter = [
        HasCountryFilter,
        HasSignedFilter,
        "page_basis",
        "visibility",
        LivingFilter,
    ]
    fieldsets = [
        (None, {"fields": ["name", "country", "website", "summary"]}),
        (_("Public or not"), {"fields": ["page_basis", "public_label", "visibility"]}),
        (_("Address"), {"fields": ["slug"]}),
        (_("For editors"), {"fields": ["note"]}),
    ]

    def get_readonly_fields(self, request, obj=None):
        return ["slug", "visibility"] if obj else ["slug"]


@admin.register(Signatory)
class SignatoryAdmin(OutOfIndex, ReadOnlyAdmin, SignatoryBase):
    """Both kinds together: what every link to a signatory is chosen from."""

    list_display = ["name", "kind", "country", "letter_count", "visibility"]
    list_filter = ["kind", HasCountryFilter, "visibility", LivingFilter]
    inlines = []

    def choices(self, found):
        """Narrow what a picker offers, with all that tells namesakes apart."""
        return found.unmerged().select_related("country").prefetch_related("names")

    def describe(self, signatory):
        """Say which one it is: other names, country, how many letters it signed."""
        shown = [name for name in signatory.names.all() if name.kind != "misprint"]
        others = ", ".join(name.text for name in shown if name.text != signatory.name)
        called = f"{signatory.name} ({others})" if others else signatory.name
        letters = ngettext("%(n)s letter", "%(n)s letters", signatory.letter_count)
        parts = [called, signatory.country, letters % {"n": signatory.letter_count}]
        return " · ".join(str(part) for part in parts if part)

    def has_view_permission(self, request, obj=None):
        return any(
            request.user.has_perm(f"signatories.{act}_{kind}")
            for act in ("view", "change")
            for kind in ("organisation", "individual", "signatory")
        )

    def history_view(self, request, object_id, extra_context=None):
        return self.lead_on(request, object_id, "history")

    def change_view(self, request, object_id, form_url="", extra_context=None):
        return self.lead_on(request, object_id, "change")

    def lead_on(self, request, object_id, page):
        """Redirect to the page of the organisation or person."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        signatory = self.get_object(request, object_id)
        if signatory is None:
            raise Http404
        own = reverse(f"admin:signatories_{signatory.kind}_{page}", args=[signatory.pk])
        return redirect(f"{own}?{request.GET.urlencode()}" if request.GET else own)
