import csv
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from signatories.matching import Query, Registry, match
from signatories.models import Signatory

ANSWERS = ["slug", "score", "decision", "reason", "candidates"]


class Command(BaseCommand):
    help = _("Say which record each name of a CSV file means; changes nothing.")

    def add_arguments(self, parser):
        parser.add_argument(
            "file",
            help=_("CSV with the columns name, country, kind; - is standard input"),
        )

    def handle(self, *args, file, **options):
        columns, rows = read(file)
        queries = [query(row, number) for number, row in rows]
        outcomes = match(queries, Registry.load())
        kept = [column for column in columns if column not in ANSWERS]
        writer = csv.writer(self.stdout, lineterminator="\n")
        writer.writerow([*kept, *ANSWERS])
        for (_number, row), outcome in zip(rows, outcomes, strict=True):
            writer.writerow([*(row[column] for column in kept), *answer(outcome)])


def read(file):
    """Return the columns of a CSV file and its rows, each with its line number."""
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        lines = raw.decode("utf-8-sig").splitlines(keepends=True)
        reader = csv.DictReader(lines, restval="", strict=True)
        rows = [(reader.line_num, row) for row in reader if any(row.values())]
    except OSError as error:
        raise CommandError(
            _("Cannot read %(file)s: %(error)s")
            % {"file": file, "error": error.strerror}
        ) from error
    except UnicodeDecodeError as error:
        row = raw.count(b"\n", 0, error.start) + 1
        raise CommandError(
            _("Row %(row)s: the file is not UTF-8.") % {"row": row}
        ) from error
    except csv.Error as error:
        raise CommandError(
            _("Row %(row)s: %(error)s")
            % {"row": reader.reader.line_num, "error": error}
        ) from error
    if "name" not in (reader.fieldnames or []):
        raise CommandError(_("Row 1: there is no column “name”."))
    return reader.fieldnames, rows


def query(row, number):
    """Return what a row asks; CommandError names the row that cannot be asked."""
    name = row["name"].strip()
    country = (row.get("country") or "").strip().upper()
    kind = (row.get("kind") or "").strip()
    if None in row:
        fault = _("more cells than headings")
    elif not name:
        fault = _("the name is empty")
    elif country and not (
        len(country) == 2 and country.isascii() and country.isalpha()
    ):
        fault = _("country “%(country)s” is not a two-letter code") % {
            "country": country
        }
    elif kind and kind not in Signatory.Kind.values:
        fault = _("kind “%(kind)s” is neither organisation nor individual") % {
            "kind": kind
        }
    else:
        return Query(name, country, kind)
    raise CommandError(_("Row %(row)s: %(fault)s.") % {"row": number, "fault": fault})


def answer(outcome):
    """Return the cells that answer a row."""
    candidates = " ".join(candidate.slug for candidate in outcome.candidates)
    return [
        outcome.slug or "",
        outcome.score,
        outcome.decision,
        outcome.reason,
        candidates,
    ]
