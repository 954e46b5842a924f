"""Reads a signature block and prints what was read as one JSON object."""

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from documents.reading import read_text
from documents.reading.encodings import decode
from documents.reading.files import Unreadable, extract_text

ROW = [
    "line",
    "text",
    "kind",
    "name",
    "acronym",
    "honorific",
    "country",
    "country_as_printed",
    "place",
    "capacity",
    "heading",
    "confidence",
    "doubts",
]
IGNORED = ["line", "text", "reason"]


class Command(BaseCommand):
    help = _(
        "Read a signature block (a file, or - for standard input) and print rows and "
        "ignored lines as JSON. The database is not touched."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "file",
            help=_(
                ".txt, .docx, .pdf, .html, .csv or .xlsx; - for text on standard input"
            ),
        )
        parser.add_argument(
            "--explain",
            action="store_true",
            help=_("print the inferred layout and why each row was read so"),
        )

    def handle(self, *args, file, explain=False, **options):
        try:
            reading = read_text(_text_of(file))
        except Unreadable as unreadable:
            raise CommandError(str(unreadable)) from unreadable
        if explain:
            self._explain(reading)
            return
        answer = {
            "rows": [
                {name: getattr(row, name) for name in ROW} for row in reading.rows
            ],
            "ignored": [
                {name: getattr(line, name) for name in IGNORED}
                for line in reading.ignored
            ],
        }
        self.stdout.write(json.dumps(answer, ensure_ascii=False))

    def _explain(self, reading):
        self.stdout.write(reading.layout.describe())
        for row in reading.rows:
            self.stdout.write(f"{row.line}: {row.kind}: {row.name}")
            for reason in [*row.why, *row.doubts]:
                self.stdout.write(f"    {reason}")


def _text_of(file):
    if file == "-":
        return decode(sys.stdin.buffer.read())[0]
    try:
        return extract_text(Path(file).name, Path(file).read_bytes()).text
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from error
