"""Editing chosen signatures together: a form, what it would do, the act, its undo."""

import json

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from documents import bulk_editing
from documents.models import BulkEdit, Signature
from signatories.admin.hiding import MOST_AT_ONCE
from signatories.admin.records import OutOfIndex, ReadOnlyAdmin
from signatories.models import Country, Visibility

AS_IT_IS = [("", gettext_lazy("as it is"))]


class TogetherForm(forms.Form):
    """What the chosen signatures shall have in common; the rest stays as it is."""

    country = forms.ModelChoiceField(
        label=gettext_lazy("Country or territory"),
        queryset=Country.objects.order_by("name"),
        empty_label=AS_IT_IS[0][1],
        required=False,
    )
    heading = forms.CharField(
        label=gettext_lazy("Heading as printed"),
        max_length=300,
        required=False,
    )
    part = forms.ChoiceField(
        label=gettext_lazy("Part"),
        choices=AS_IT_IS + Signature.Part.choices,
        required=False,
    )
    state = forms.ChoiceField(
        label=gettext_lazy("State"),
        choices=AS_IT_IS + Signature.State.choices,
        required=False,
    )
    visibility = forms.ChoiceField(
        label=gettext_lazy("Visibility"),
        choices=AS_IT_IS + Visibility.choices,
        required=False,
    )
    emptied = forms.MultipleChoiceField(
        label=gettext_lazy("Empty instead"),
        choices=[
            ("country", gettext_lazy("country or territory")),
            ("heading", gettext_lazy("heading")),
        ],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    reason = forms.CharField(label=gettext_lazy("Why"), max_length=300, required=False)

    def __init__(self, *args, may_show=False, **kwargs):
        super().__init__(*args, **kwargs)
        if not may_show:
            visibility = self.fields["visibility"]
            visibility.choices = [
                choice for choice in visibility.choices if choice[0] != "public"
            ]

    def values(self):
        """Return what `bulk_editing` takes: only what was asked for."""
        names = ["country", "heading", "part", "state", "visibility"]
        asked = {name: self.cleaned_data[name] for name in names}
        values = {name: value for name, value in asked.items() if value}
        if "country" in values:
            values["country"] = values["country"].pk
        empty = {"country": None, "heading": ""}
        return values | {name: empty[name] for name in self.cleaned_data["emptied"]}


class BulkEditing:
    """Adds the act to the list of signatures."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.together_view)
        return [
            path("together/", view, name="documents_signature_together"),
            *super().get_urls(),
        ]

    @admin.action(description=gettext_lazy("Edit together…"), permissions=["change"])
    def edit_together(self, request, queryset):
        if queryset.count() > MOST_AT_ONCE:
            message = _("Choose at most %(most)s at once.") % {"most": MOST_AT_ONCE}
            self.message_user(request, message, messages.WARNING)
            return None
        form = TogetherForm(may_show=may_show(request))
        return self.together_page(request, queryset, form)

    def together_view(self, request):
        """Show what the form would do, and do it when exactly that was seen."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        signatures = self.chosen(request)
        form = TogetherForm(request.POST or None, may_show=may_show(request))
        if not form.is_valid() or not form.values():
            return self.together_page(request, signatures, form)
        seen = json.dumps(form.values(), sort_keys=True)
        if request.POST.get("confirmed") != seen:
            previewed = bulk_editing.preview(
                signatures, form.values(), may_show=may_show(request)
            )
            return self.together_page(request, signatures, form, previewed, seen)
        edit = bulk_editing.edit_together(
            signatures,
            form.values(),
            by=request.user,
            reason=form.cleaned_data["reason"],
            may_show=may_show(request),
        )
        self.tell(request, edit)
        return redirect("admin:documents_signature_changelist")

    def together_page(self, request, signatures, form, previewed=None, seen=""):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Edit signatures together"),
            "signatures": signatures,
            "form": form,
            "previewed": previewed,
            "seen": seen,
            "address": reverse("admin:documents_signature_together"),
        }
        template = "admin/documents/signature/together.html"
        return TemplateResponse(request, template, context)

    def tell(self, request, edit):
        if edit is None:
            self.message_user(request, _("Nothing changed."), messages.INFO)
            return
        text = ngettext(
            "%(count)s signature was changed.",
            "%(count)s signatures were changed.",
            len(edit.rows),
        ) % {"count": len(edit.rows)}
        address = reverse("admin:documents_bulkedit_undo", args=[edit.pk])
        undo = format_html('{} <a href="{}">{}</a>', text, address, _("Take it back"))
        self.message_user(request, undo, messages.SUCCESS)


@admin.register(BulkEdit)
class BulkEditAdmin(OutOfIndex, ReadOnlyAdmin):
    list_display = ["__str__", "edited_by", "edited_at", "reason", "undone_at"]
    list_filter = [("undone_at", admin.EmptyFieldListFilter)]
    list_select_related = ["edited_by"]
    search_fields = ["reason"]
    ordering = ["-edited_at", "-pk"]
    fields = ["edited_by", "edited_at", "reason", "undone_by", "undone_at"]

    def get_urls(self):
        view = self.admin_site.admin_view(self.undo_view)
        return [
            path("<int:pk>/undo/", view, name="documents_bulkedit_undo"),
            *super().get_urls(),
        ]

    def undo_view(self, request, pk):
        """Ask (GET), then give back the values of before (POST)."""
        if not request.user.has_perm("documents.change_signature"):
            raise PermissionDenied
        edit = get_object_or_404(BulkEdit, pk=pk)
        if request.method != "POST":
            context = {
                **self.admin_site.each_context(request),
                "opts": Signature._meta,
                "title": _("Take a change back"),
                "edit": edit,
            }
            template = "admin/documents/signature/undo.html"
            return TemplateResponse(request, template, context)
        try:
            kept = bulk_editing.undo(edit, by=request.user, may_show=may_show(request))
        except bulk_editing.AlreadyUndone:
            self.message_user(request, _("It was taken back before."), messages.INFO)
        else:
            self.message_user(
                request, _("The change was taken back."), messages.SUCCESS
            )
            self.tell_kept(request, kept)
        return redirect("admin:documents_signature_changelist")

    def tell_kept(self, request, kept):
        for one in kept:
            words = " · ".join(str(part) for part in (one.signature, one.field) if part)
            self.message_user(request, f"{words}: {one.reason}", messages.WARNING)


def may_show(request):
    return request.user.has_perm("signatories.show_again")
