"""django-import-export's command, extended: written row by row, in our formats."""

import contextlib

from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from import_export.management.commands.export import Command as StockCommand

from signatories.spreadsheets import SpreadsheetError
from signatories.spreadsheets.registry import format_named, resource_named


class Command(StockCommand):
    help = _(
        "Write every record of a resource as CSV, XLSX or JSON to standard output."
    )

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--output", help=_("The file to write to instead."))

    def handle(self, *args, **options):
        file_format = format_named(options["format"], "", options["encoding"])
        sheet = resource_named(options["resource"])().export()
        try:
            with self.stream(options["output"], file_format) as stream:
                file_format.write(sheet.headings, sheet, stream)
        except SpreadsheetError as error:
            raise CommandError(str(error)) from None

    @contextlib.contextmanager
    def stream(self, path, file_format):
        if path:
            with open(path, "wb") as stream:
                yield stream
            return
        if file_format.get_title() == "XLSX" and self.stdout.isatty():
            raise CommandError(_("A terminal shows no XLSX: redirect it to a file."))
        yield self.stdout.buffer
        self.stdout.flush()
