"""Reads a signature block and prints what was read as one JSON object."""

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from documents.reading import read_text

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
    help = "Reads a signature block (a file, or - for standard input) and prints rows and ignored lines as JSON. The database is not touched."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", help="text file, or - for standard input")
        parser.add_argument(
            "--explain",
            action="store_true",
            help="print the inferred layout and why each row was read so",
        )

    def handle(self, *args, file, explain=False, **options):
        reading = read_text(_text_of(file))
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
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    try:
        return Path(file).read_text("utf-8", "replace")
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from error
