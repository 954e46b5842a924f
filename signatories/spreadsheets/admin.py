"""Import and export in the admin: looked at first, then all rows or none."""

import datetime

from django.contrib import messages
from django.contrib.auth import get_permission_codename
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from import_export.admin import ImportExportMixin
from import_export.forms import ExportForm
from import_export.tmp_storages import MediaStorage

from .files import FORMATS, SpreadsheetError

# What one request can do before a web server gives it up.
MOST_ROWS = 20_000
KEPT_FOR = datetime.timedelta(days=1)


class WaitingFile(MediaStorage):
    """An uploaded file until its import is confirmed: private, and not for long."""

    folder = "imports"

    def __init__(self, **kwargs):
        super().__init__(**kwargs, MEDIA_FOLDER=self.folder)

    def save(self, data):
        self.purge()
        super().save(data)

    def purge(self):
        """Delete what nobody confirmed."""
        storage = self._storage
        if not storage.exists(self.folder):
            return
        for name in storage.listdir(self.folder)[1]:
            path = f"{self.folder}/{name}"
            if storage.get_modified_time(path) < timezone.now() - KEPT_FOR:
                storage.delete(path)


class SpreadsheetAdmin(ImportExportMixin):
    """Sheets of the records of one admin, and of those that hang on them.

    `resource_classes` names their resources. To import takes the permissions to add
    and to change, to export that to view. The history of each record says who imported
    it, so that there is no second log.
    """

    formats = FORMATS
    export_form_class = ExportForm
    import_template_name = "admin/spreadsheets/import.html"
    tmp_storage_class = WaitingFile
    skip_admin_log = True

    def has_import_permission(self, request):
        return bool(self.get_import_resource_classes(request))

    def has_export_permission(self, request):
        return bool(self.get_export_resource_classes(request))

    def get_import_resource_classes(self, request):
        return self.permitted(request, ["add", "change"])

    def get_export_resource_classes(self, request):
        return self.permitted(request, ["view"])

    def permitted(self, request, actions):
        """Return the resources whose records the user may do all of `actions` to."""
        return [
            resource
            for resource in self.resource_classes
            if all(self.may(request, action, resource) for action in actions)
        ]

    def may(self, request, action, resource):
        model = resource._meta.model
        if model is self.model._meta.concrete_model:
            return getattr(self, f"has_{action}_permission")(request)
        codename = get_permission_codename(action, model._meta)
        return request.user.has_perm(f"{model._meta.app_label}.{codename}")

    def get_import_data_kwargs(self, **kwargs):
        return {**super().get_import_data_kwargs(**kwargs), "most_rows": MOST_ROWS}

    def add_data_read_fail_error_to_form(self, form, error):
        if not isinstance(error, SpreadsheetError):
            raise error
        form.add_error("import_file", str(error))

    def process_import(self, request, **kwargs):
        try:
            return super().process_import(request, **kwargs)
        except FileNotFoundError:
            messages.error(request, _("This was imported, or waited too long."))
            return HttpResponseRedirect(self.import_address())

    def process_result(self, result, request):
        if not result.is_refused:
            return super().process_result(result, request)
        messages.error(
            request,
            _("Nothing was imported: the records have changed since. Look again."),
        )
        return HttpResponseRedirect(self.import_address())

    def add_success_message(self, result, request):
        messages.success(request, result.summary)

    def import_address(self):
        return reverse(
            "admin:{}_{}_import".format(*self.get_model_info()),
            current_app=self.admin_site.name,
        )
