"""Rows of a sheet become records: all of them or none, a thousand at a time.

A clean file costs a few queries for every thousand rows. What the database refuses is
done again row by row, so that each refusal names its row.
"""

from collections import Counter
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from import_export.results import Error, InvalidRow

from signatories.models import Visibility

from .cells import check_characters
from .columns import KEEP
from .files import SpreadsheetError
from .rows import Outcome, Row, row_result

CHUNK = 1000
# Whoever hides a name leaves no other trace.
QUIET = {"visibility", "public_label"}
# How many bad rows are told one by one, and how many changes a preview shows.
TOLD = 1000
SHOWN = 200


class Import:
    """One sheet brought in through one resource. Runs inside a transaction."""

    def __init__(
        self, resource, sheet, *, by=None, reason="", progress=None, most_rows=None
    ):
        self.resource = resource
        self.sheet = sheet
        self.by = by
        self.reason = reason
        self.progress = progress or (lambda count: None)
        self.most_rows = most_rows
        self.result = Outcome()
        self.given_by = {}
        self.touched = set()

    def run(self):
        """Take every row; return import-export's Result."""
        try:
            self.check_headings()
            if not self.result.base_errors:
                self.take_rows()
        except SpreadsheetError as error:
            self.result.append_base_error(Error(error))
        if not self.result.is_refused:
            self.resource.refresh(self.touched)
        return self.result

    def check_headings(self):
        headings = list(self.sheet.headings)
        while headings and not headings[-1]:
            headings.pop()
        self.headings = headings
        columns = {column.heading: column for column in self.resource.fields.values()}
        self.columns = [columns[name] for name in headings if name in columns]
        self.result.diff_headers = [column.heading for column in self.columns]
        for problem in heading_problems(headings, columns, self.resource.required):
            self.result.append_base_error(Error(SpreadsheetError(problem)))

    def take_rows(self):
        rows = (row for row in self.sheet.rows if any(map(str.strip, row[1])))
        while chunk := list(islice(rows, CHUNK)):
            self.take([self.read(number, cells) for number, cells in chunk])
            self.result.total_rows += len(chunk)
            if self.most_rows and self.result.total_rows > self.most_rows:
                raise SpreadsheetError(
                    _("More than %d rows: bring them in with manage.py import.")
                    % self.most_rows
                )
            self.progress(self.result.total_rows)

    def take(self, rows):
        self.resolve(rows)
        self.resource.find([row for row in rows if not row.errors])
        first = {}
        for row in rows:
            if not row.errors:
                self.fill(row, first)
        self.write([row for row in rows if row.is_written])
        for row in rows:
            self.report(row)

    def read(self, number, cells):
        """Return the row with what its cells mean by themselves."""
        row = Row(number, dict(zip(self.headings, cells, strict=False)))
        if any(map(str.strip, cells[len(self.headings) :])):
            row.fail("", _("There are more cells than headings."))
        for heading in self.headings:
            row.cells.setdefault(heading, "")
        for column in self.columns:
            try:
                self.check_cell(column, row.cells[column.heading])
                if not column.is_resolved:
                    row.values[column] = column.read(row.cells[column.heading])
            except (ValueError, ValidationError) as error:
                row.fail(column.heading, error)
        return row

    def check_cell(self, column, cell):
        check_characters(cell)
        if not cell.strip() and column.heading in self.resource.required:
            raise ValueError(_("A value is needed here."))

    def resolve(self, rows):
        """Find the records that the rows refer to, one query for each column."""
        for column in self.columns:
            if not hasattr(column, "resolve"):
                continue
            found = column.find([row.cells for row in rows])
            for row in rows:
                try:
                    row.values[column] = column.resolve(row.cells, found)
                except ValueError as error:
                    row.fail(column.heading, error)

    def fill(self, row, first):
        """Put the values into the record, unless an earlier row of the file did."""
        record = row.record
        values = {c: value for c, value in row.values.items() if value is not KEEP}
        row.changed = [c for c, value in values.items() if c.get(record) != value]
        if not row.is_new and not row.changed:
            return
        earlier = first.setdefault(id(record), row.number)
        earlier = self.given_by.get(record.pk, earlier) if record.pk else earlier
        if earlier != row.number:
            row.fail(
                "", _("Row %d is of the same record and says otherwise.") % earlier
            )
            return
        row.before = {c: c.text(c.get(record)) for c in row.changed}
        for column in row.changed:
            column.set(record, values[column])
        if any(column.heading not in QUIET for column in row.changed):
            record.updated_at = timezone.now()
        if getattr(record, "visibility", Visibility.PUBLIC) != Visibility.PUBLIC:
            record.visible_from = None
        try:
            record.clean()
            self.resource.check(row, self.by)
        except ValidationError as error:
            self.blame(row, error)

    def blame(self, row, error):
        """Note a record's own complaint under the heading of its column."""
        headings = {
            name: column.heading
            for column in self.resource.fields.values()
            for name in column.field_names
        }
        for name, reasons in error.update_error_dict({}).items():
            row.fail(headings.get(name, ""), ValidationError(reasons))

    def write(self, rows):
        try:
            with transaction.atomic():
                self.save(rows)
        except IntegrityError:
            self.write_singly(rows)
        for row in rows:
            if not row.errors:
                self.given_by[row.record.pk] = row.number
                self.touched.update(self.resource.touches(row.record, row.is_new))

    def save(self, rows):
        log = {"by": self.by, "reason": self.reason}
        new = [row.record for row in rows if row.is_new]
        if new:
            self.resource.create(new, **log)
        known = [row for row in rows if not row.is_new]
        if known:
            columns = {column for row in known for column in row.changed}
            self.resource.update([row.record for row in known], columns, **log)

    def write_singly(self, rows):
        for row in rows:
            if row.is_new:
                self.resource.forget(row.record)
            try:
                row.record.validate_unique()
                row.record.validate_constraints()
                with transaction.atomic():
                    self.save([row])
            except ValidationError as error:
                self.blame(row, error)
            except IntegrityError as error:
                row.fail("", _("The database refuses it: %s") % error)

    def report(self, row):
        self.result.totals[row.outcome] += 1
        if row.errors and len(self.result.invalid_rows) < TOLD:
            values = [row.cells.get(name, "") for name in self.result.diff_headers]
            error = ValidationError(row.errors)
            self.result.invalid_rows.append(InvalidRow(row.number, error, values))
        elif row.is_written and len(self.result.rows) < SHOWN:
            self.result.append_row_result(row_result(self.columns, row))


def heading_problems(headings, columns, required):
    """Yield in words what is wrong with a heading row."""
    if not headings:
        yield _("The file is empty.")
        return
    for name, times in Counter(headings).items():
        if times > 1:
            yield _("The column “%s” stands twice.") % name
        if name not in columns:
            yield _("The column “%(name)s” is not known. Known are: %(known)s.") % {
                "name": name,
                "known": ", ".join(columns),
            }
    for name in required:
        if name not in headings:
            yield _("The column “%s” is missing.") % name
