import json
from pathlib import Path

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from signatories.country_data import countries
from signatories.reference_countries import FIXTURE


class Command(BaseCommand):
    help = _(
        "Write the fixture of countries and territories from CLDR, ISO and UN data."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", nargs="?", type=Path, default=FIXTURE)

    def handle(self, *args, file, **options):
        rows = [json.dumps(fixture(row), ensure_ascii=False) for row in countries()]
        file.write_text("[\n" + ",\n".join(rows) + "\n]\n", encoding="utf-8")


def fixture(row):
    """Return a row as loaddata reads it, display names left to the editors."""
    fields = {name: value for name, value in row.items() if name != "code"}
    return {"model": "signatories.country", "pk": row["code"], "fields": fields}
