"""What the admin of every record has in common."""

import re

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.http import Http404
from simple_history.admin import SimpleHistoryAdmin

from signatories import showing

# What a database can hold; other signs, and other scripts' digits, are no key.
KEY = re.compile("[0-9]{1,18}")
HTTPS_UNLESS_SAID = {models.URLField: {"assume_scheme": "https"}}


def keys_among(texts):
    """Return those of `texts` that may be the key of a record."""
    return [text for text in texts if KEY.fullmatch(text)]


class RecordAdmin(SimpleHistoryAdmin):
    """Keeps what hangs on a record right, whichever way it is saved or deleted.

    `signatory_paths` lead from the record to the signatories whose being seen depends
    on it; `kept_fields` are changed by acts alone, and survive going back to an
    earlier version.
    """

    list_per_page = 100
    show_facets = admin.ShowFacets.ALWAYS
    formfield_overrides = HTTPS_UNLESS_SAID
    signatory_paths = []
    kept_fields = []

    def get_form(self, request, obj=None, change=False, **kwargs):
        """Let an address be left empty: it is made when the record is saved."""
        form = super().get_form(request, obj, change=change, **kwargs)
        if "slug" in form.base_fields:
            form.base_fields["slug"].required = False
        return form

    def save_model(self, request, obj, form, change):
        stored = self.stored(obj)
        form.affected = self.affected(stored)
        for name, value in self.kept(stored).items():
            setattr(obj, obj._meta.get_field(name).attname, value)
        self.keep_record(request, obj, form, change)

    def kept(self, stored):
        """Return the values, by field name, that a form may not change on a record."""
        if not self.kept_fields:
            return {}
        return stored.select_for_update().values(*self.kept_fields).first() or {}

    def keep_record(self, request, obj, form, change):
        """Save the record itself: the act function of its kind, where there is one."""
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        stored = self.stored(form.instance)
        self.refresh(stored, form.affected | self.affected(stored))

    def history_view(self, request, object_id, extra_context=None):
        try:
            self.model._meta.pk.to_python(object_id)
        except ValidationError:
            raise Http404 from None
        return super().history_view(request, object_id, extra_context)

    @transaction.atomic
    def history_form_view(self, request, object_id, version_id, extra_context=None):
        """Show an earlier version to who may look, go back to it for who may change.

        The library asks for the right to look alone, and of a deleted record it would
        make a new one.
        """
        record = self.get_object(request, object_id)
        if record is None or not KEY.fullmatch(version_id):
            raise Http404
        if request.method == "POST" and not self.has_change_permission(request):
            raise PermissionDenied
        response = super().history_form_view(
            request, object_id, version_id, extra_context
        )
        if request.method == "POST":
            stored = self.stored(record)
            self.refresh(stored, self.affected(stored))
        return response

    def delete_model(self, request, obj):
        affected = self.affected(self.stored(obj))
        super().delete_model(request, obj)
        self.refresh(self.model._base_manager.none(), affected)

    def delete_queryset(self, request, queryset):
        affected = self.affected(queryset)
        super().delete_queryset(request, queryset)
        self.refresh(self.model._base_manager.none(), affected)

    def get_view_on_site_url(self, obj=None):
        """Lead to the public page only where there is one now."""
        if not hasattr(obj, "get_absolute_url") or not getattr(obj, "has_page", True):
            return None
        records = type(obj).objects
        if hasattr(records, "public") and not records.public().filter(pk=obj.pk):
            return None
        return obj.get_absolute_url()

    def stored(self, obj):
        return self.model._base_manager.filter(pk=obj.pk)

    def affected(self, records):
        """Return the keys of the signatories that hang on `records`."""
        ids = set()
        for path in self.signatory_paths:
            ids.update(records.order_by().values_list(path, flat=True))
        return ids - {None}

    def refresh(self, records, signatory_ids):
        """Work out anew from when the public sees `records` and these signatories."""
        showing.refresh(signatory_ids)


class ReadOnlyAdmin(admin.ModelAdmin):
    """For what only acts write: an editor looks at it here."""

    list_per_page = 100
    show_facets = admin.ShowFacets.ALWAYS

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class OutOfIndex:
    """For what is found through the record it belongs to, not on the start page."""

    def has_module_permission(self, request):
        return False
