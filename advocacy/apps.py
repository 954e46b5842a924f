from django.apps import AppConfig
from django.contrib.admin import apps as admin


class AdvocacyConfig(AppConfig):
    name = "advocacy"
    default = True


class AdminConfig(admin.AdminConfig):
    """The admin, with the editor's desk as its start page."""

    default = False
    default_site = "advocacy.admin_site.EditorsSite"
