"""The admin as editors know it: their desk, and records told apart where chosen."""

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.utils.translation import gettext_lazy as _

from .desk import desk


class ChoicesView(AutocompleteJsonView):
    """Asks the admin of the record offered which may be chosen, and what tells it apart."""

    def get_queryset(self):
        narrow = getattr(self.model_admin, "choices", None)
        found = super().get_queryset()
        return narrow(found) if narrow else found

    def serialize_result(self, obj, to_field_name):
        shown = super().serialize_result(obj, to_field_name)
        describe = getattr(self.model_admin, "describe", None)
        return {**shown, "text": describe(obj)} if describe else shown


class EditorsSite(admin.AdminSite):
    site_header = _("Signatory database")
    site_title = _("Signatory database")
    index_title = _("Your desk")

    def get_urls(self):
        """Leave out the page that would tell anybody on the staff any public address.

        Records lead to their public page themselves, where there is one.
        """
        urls = super().get_urls()
        return [url for url in urls if getattr(url, "name", "") != "view_on_site"]

    def index(self, request, extra_context=None):
        return super().index(
            request, {"desk": desk(request.user)} | (extra_context or {})
        )

    def get_app_list(self, request, app_label=None):
        """Put the records first, and who may work on them last."""
        apps = super().get_app_list(request, app_label)
        return sorted(apps, key=lambda app: app["app_label"] == "auth")

    def autocomplete_view(self, request):
        return ChoicesView.as_view(admin_site=self)(request)
