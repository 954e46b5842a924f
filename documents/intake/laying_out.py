"""A reading becomes rows in the database: every line of the input is in one."""

from collections import Counter
from dataclasses import asdict

from django.utils.translation import gettext as _

from documents.models import IntakeRow
from documents.reading import read_text
from documents.reading.layout import Layout
from signatories.models import Country

from .working import working_on

READ = [
    "kind",
    "name",
    "acronym",
    "honorific",
    "country_as_printed",
    "place",
    "capacity",
    "heading",
    "confidence",
    "doubts",
    "alternatives",
]
BATCH = 500


def lay_out(intake, reading):
    """Write the rows of a fresh list, in the order of its lines."""
    rows = number(pieces(reading))
    for row in rows:
        row.intake = intake
    IntakeRow.objects.bulk_create(rows, batch_size=BATCH)


def pieces(reading):
    """Return unsaved rows for everything in a reading."""
    codes = set(Country.objects.values_list("pk", flat=True))
    found = [signatory_piece(row, codes) for row in reading.rows]
    found += [ignored_piece(ignored) for ignored in reading.ignored]
    return found


def number(rows):
    """Put rows in the order of their lines and number them. Returns them so."""
    rows = sorted(rows, key=lambda row: (row.first_line, row.part))
    parts = Counter()
    for position, row in enumerate(rows, start=1):
        parts[row.first_line] += 1
        row.position = position
        row.part = parts[row.first_line]
    return rows


def signatory_piece(read, codes):
    """Return an unsaved row for a signatory as read; `codes` are the known countries."""
    row = IntakeRow(
        role=IntakeRow.Role.ROW,
        first_line=read.line,
        last_line=read.last_line,
        text=read.text,
    )
    take_reading(row, read, codes)
    return row


def take_reading(row, read, codes):
    """Write what was read into `row`; what does not fit is cut and said so."""
    for name in READ:
        setattr(row, name, getattr(read, name))
    row.doubts = list(read.doubts)
    row.country_id = read.country if read.country in codes else None
    if read.country and row.country_id is None:
        doubt = _("“%(printed)s” is not among the countries on record.")
        row.doubts.append(doubt % {"printed": read.country_as_printed or read.country})
    cut_to_size(row)


def cut_to_size(row):
    """Cut values that are longer than their column, each with a doubt."""
    for field in IntakeRow._meta.concrete_fields:
        value = getattr(row, field.attname)
        limit = field.max_length
        if isinstance(value, str) and limit and len(value) > limit:
            setattr(row, field.attname, value[:limit])
            doubt = _("The %(field)s is longer than %(limit)d letters: cut.")
            row.doubts.append(doubt % {"field": field.verbose_name, "limit": limit})


def ignored_piece(ignored):
    """Return an unsaved row for lines that are no signatory."""
    role = {
        "letter": IntakeRow.Role.LETTER,
        "heading": IntakeRow.Role.HEADING,
    }.get(ignored.used_for, IntakeRow.Role.IGNORED)
    return IntakeRow(
        role=role,
        first_line=ignored.line,
        last_line=ignored.last_line,
        text=ignored.text,
        reason=str(ignored.reason)[:300],
    )


def read_again(intake, layout, *, by):
    """Read the text of a list anew in the light of `layout`; keep what was corrected.

    Where a person touched or decided on a row, all rows that share lines with it stay
    as they are; everything else is read anew. Returns the number of rows kept.
    """
    with working_on(intake, by=by) as now:
        reading = read_text(now.raw_text, layout)
        old = list(now.rows.all())
        kept, fresh = choose(old, pieces(reading))
        now.rows.exclude(pk__in=[row.pk for row in kept]).delete()
        rows = number([*kept, *fresh])
        IntakeRow.objects.rewrite(kept, ["position", "part"])
        for row in fresh:
            row.intake = now
        unsaved = [row for row in rows if row.pk is None]
        IntakeRow.objects.bulk_create(unsaved, batch_size=BATCH)
        now.layout = asdict(reading.layout)
        now.save(update_fields=["layout"])
    return len(kept)


def choose(old, fresh):
    """Return (rows of `old` that stay, rows of `fresh` that are taken).

    Rows that overlap stand or fall together, so that no line is lost or doubled.
    """
    kept, taken = [], []
    for group in overlapping([*old, *fresh]):
        before = [row for row in group if row.pk]
        after = [row for row in group if not row.pk]
        if any(row.touched_by_id or row.decided_by_id for row in before):
            kept += before
        else:
            taken += after
    return kept, taken


def overlapping(rows):
    """Yield the rows in groups that share no line with one another."""
    group, last = [], 0
    for row in sorted(rows, key=lambda row: row.first_line):
        if group and row.first_line > last:
            yield group
            group = []
        group.append(row)
        last = max(last, row.last_line)
    if group:
        yield group


def layout_of(intake):
    """Return the Layout by which the list was read."""
    return Layout.from_dict(intake.layout)
