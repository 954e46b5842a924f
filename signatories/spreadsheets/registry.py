"""Resources and formats by the names people give them."""

from pathlib import Path

from django.apps import apps
from django.core.management.base import CommandError
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from .files import FORMATS
from .resource import SpreadsheetResource


def resource_named(name):
    """Return the resource of a dotted name, or that of a model ("documents.Document").

    Raises CommandError, as both commands do for what they do not know.
    """
    try:
        found = import_string(name)
    except ImportError:
        found = None
    if isinstance(found, type) and issubclass(found, SpreadsheetResource):
        return found
    return resource_of_model(name)


def resource_of_model(name):
    try:
        model = apps.get_model(name)
        return import_string(
            f"{model._meta.app_label}.resources.{model.__name__}Resource"
        )
    except (LookupError, ValueError, ImportError):
        raise CommandError(
            _("“%s” is no resource: write signatories.resources.SignatoryResource.")
            % name
        ) from None


def format_named(name, file_name, encoding=None):
    """Return the format called `name`, or the one that the file's ending says."""
    name = (name or Path(file_name).suffix[1:]).rpartition(".")[2].upper()
    for file_format in FORMATS:
        if file_format.__name__ == name:
            return file_format(encoding=encoding)
    known = ", ".join(file_format.__name__ for file_format in FORMATS)
    raise CommandError(
        _("“%(name)s” is no known format. Known are: %(known)s. Give one by --format.")
        % {"name": name, "known": known}
    )
