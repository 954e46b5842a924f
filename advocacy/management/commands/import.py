"""django-import-export's command, extended: bad rows are told with their reason."""

import contextlib
import sys
from importlib import import_module

from django.contrib.auth import get_user_model
from django.core.exceptions import NON_FIELD_ERRORS
from django.core.management.base import CommandError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from signatories.models import Country
from signatories.reference_countries import load_countries, refers_to_countries
from signatories.spreadsheets import SpreadsheetError
from signatories.spreadsheets.registry import format_named, resource_named

# "import" is a word of the language, so that no statement can name the module.
stock = import_module("import_export.management.commands.import")


class Command(stock.Command):
    help = _(
        "Bring the rows of a CSV, XLSX or JSON file into the database, all or none."
    )

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--user", help=_("Who imports, for the history."))

    def handle(self, *args, **options):
        resource = resource_named(options["resource"])()
        if options["interactive"]:
            self.ask()
        try:
            with transaction.atomic():
                result = self.import_file(resource, options)
                if result.is_refused and self.lacks_countries(resource, options):
                    load_countries()
                    result = self.import_file(resource, options)
                if options["dry_run"] or result.is_refused:
                    transaction.set_rollback(True)
        except SpreadsheetError as error:
            raise CommandError(str(error)) from None
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from None
        if result.is_refused:
            self.tell_errors(result)
        if options["dry_run"]:
            self.stderr.write(_("A dry run: nothing was written."))
        self.stderr.write(result.summary)

    def ask(self):
        if input(_("Import the file? [yes/no] ")) != "yes":
            raise CommandError(_("Nothing was imported."))

    def lacks_countries(self, resource, options):
        """Whether rows may be refused only because no country is on record yet."""
        return (
            options["import_file_name"] != "-"
            and refers_to_countries(resource)
            and not Country.objects.exists()
        )

    def import_file(self, resource, options):
        name = options["import_file_name"]
        file_format = format_named(options["format"], name, options["encoding"])
        with contextlib.ExitStack() as stack:
            stream = sys.stdin.buffer
            if name != "-":
                stream = stack.enter_context(open(name, "rb"))
            return resource.import_data(
                file_format.read(stream),
                dry_run=options["dry_run"],
                raise_errors=options["raise_errors"],
                user=self.user(options["user"]),
                file_name=name.rpartition("/")[2],
                progress=self.progress if self.stderr.isatty() else None,
            )

    def user(self, name):
        if not name:
            return None
        users = get_user_model()
        try:
            return users.objects.get_by_natural_key(name)
        except users.DoesNotExist:
            raise CommandError(_("There is no user “%s”.") % name) from None

    def progress(self, count):
        rows = ngettext("%(count)s row", "%(count)s rows", count)
        self.stderr.write("\r" + rows % {"count": f"{count:,}"}, ending="")
        self.stderr.flush()

    def tell_errors(self, result):
        for error in result.base_errors:
            self.stderr.write(str(error.error))
        for row in result.invalid_rows:
            for heading, reasons in row.error_dict.items():
                for reason in reasons:
                    self.stderr.write(where(row.number, heading) + reason)
        if result.untold:
            self.stderr.write(
                ngettext(
                    "… and %d more bad row.", "… and %d more bad rows.", result.untold
                )
                % result.untold
            )
        raise CommandError(_("Nothing was imported."))


def where(number, heading):
    """Return which cell is meant, as the beginning of a message."""
    if heading == NON_FIELD_ERRORS:
        return _("Row %d: ") % number
    return _("Row %(number)d, column %(heading)s: ") % {
        "number": number,
        "heading": heading,
    }
