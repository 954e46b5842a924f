"""One row on its way in, and what became of all of them."""

from dataclasses import dataclass, field

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext as _
from import_export.results import Result, RowResult

from .columns import KEEP


@dataclass(eq=False)
class Row:
    """One row on its way in."""

    number: int
    cells: dict
    values: dict = field(default_factory=dict)
    errors: dict = field(default_factory=dict)
    record: object = None
    is_new: bool = False
    likely_slug: str = ""
    changed: list = field(default_factory=list)
    before: dict = field(default_factory=dict)

    def fail(self, heading, reason):
        """Note why the row cannot be taken; `heading` may be ""."""
        reasons = reason.messages if isinstance(reason, ValidationError) else [reason]
        known = self.errors.setdefault(heading or NON_FIELD_ERRORS, [])
        known.extend(str(reason) for reason in reasons)

    def key(self, column):
        """Return what stands in a column, to be compared; the default for nothing."""
        value = self.values.get(column, KEEP)
        return column.key(column.value_unsaid() if value is KEEP else value)

    @property
    def is_written(self):
        return not self.errors and bool(self.is_new or self.changed)

    @property
    def outcome(self):
        if self.errors:
            return RowResult.IMPORT_TYPE_INVALID
        if self.is_new:
            return RowResult.IMPORT_TYPE_NEW
        if self.changed:
            return RowResult.IMPORT_TYPE_UPDATE
        return RowResult.IMPORT_TYPE_SKIP


class Outcome(Result):
    """What became of an import, as import-export's pages and commands read it."""

    @property
    def is_refused(self):
        return self.has_errors() or self.has_validation_errors()

    @property
    def unshown(self):
        """How many rows that change something the preview leaves out."""
        return self.totals["new"] + self.totals["update"] - len(self.rows)

    @property
    def untold(self):
        """How many bad rows are not told one by one."""
        return self.totals["invalid"] - len(self.invalid_rows)

    @property
    def summary(self):
        return (
            _("Import finished: %(new)d new, %(update)d changed, %(skip)d unchanged.")
            % self.totals
        )


def row_result(columns, row):
    """Return what import-export's preview shows of a row that is written."""
    shown = RowResult()
    shown.import_type = row.outcome
    shown.instance = row.record
    shown.object_id = row.record.pk
    shown.diff = [difference(column, row) for column in columns]
    return shown


def difference(column, row):
    after = column.text(column.get(row.record))
    before = row.before.get(column, after)
    if row.is_new or before == after:
        return after
    return format_html("<del>{}</del> <ins>{}</ins>", before, after)
