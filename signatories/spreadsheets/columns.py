"""What a cell means for a record, by the kind of field it stands for."""

import datetime

from django.db.backends.base.operations import BaseDatabaseOperations
from django.utils import timezone
from django.utils.translation import gettext as _
from import_export.fields import Field

from signatories.partial_dates import read_partial, write_partial

# An empty cell where the record must have a value: it stays as it is.
KEEP = object()
RANGES = BaseDatabaseOperations.integer_field_ranges


class Column(Field):
    """One field of a record as text, and back."""

    # Whether the value is found with other cells, after the row was read.
    is_resolved = False
    # What `select_related` needs to show it.
    related = ()

    def __init__(self, attribute=None, column_name=None):
        super().__init__(attribute, column_name)
        self.field = None

    def __deepcopy__(self, memo):
        return self

    def bind(self, name, model):
        """Learn which field of `model` this column, named `name`, stands for."""
        self.attribute = self.attribute or name
        self.field = model._meta.get_field(self.attribute)

    @property
    def heading(self):
        return self.column_name

    @property
    def field_names(self):
        """The fields of the record that this column fills."""
        return [self.attribute]

    @property
    def paths(self):
        """What the records are ordered by, were this column their key."""
        return [self.attribute]

    def read(self, cell):
        """Return the value a cell means, or KEEP.

        Raises ValueError or ValidationError in words for an editor.
        """
        cell = cell.strip()
        if not cell and not self.field.blank and self.field.has_default():
            return KEEP
        return self.field.clean(self.value_of(cell), None)

    def value_of(self, cell):
        return cell

    def get(self, record):
        return getattr(record, self.attribute)

    def set(self, record, value):
        setattr(record, self.attribute, value)

    def value_unsaid(self):
        """Return what a new record has where a sheet says nothing."""
        return self.field.get_default()

    def key(self, value):
        return value

    def text(self, value):
        return str(value)

    def export(self, instance, **kwargs):
        return self.text(self.get(instance))


class Verbatim(Column):
    """A longer text, every blank of which is kept."""

    def read(self, cell):
        return self.field.clean(cell, None)


class Address(Column):
    """The slug of the record itself. Left empty, it is found or made."""

    def read(self, cell):
        return self.field.clean(cell.strip(), None) if cell.strip() else KEEP


class Choice(Column):
    def value_of(self, cell):
        codes = [code for code, _label in self.field.choices if code]
        found = {code.lower(): code for code in codes}.get(cell.lower(), "")
        if cell and not found:
            raise ValueError(
                _("“%(cell)s” is not one of: %(codes)s.")
                % {"cell": cell, "codes": ", ".join(codes)}
            )
        return found


class YesNo(Column):
    words = {
        **dict.fromkeys(["yes", "y", "true", "1", "x"], True),
        **dict.fromkeys(["no", "n", "false", "0"], False),
    }

    def read(self, cell):
        cell = cell.strip().lower()
        if not cell:
            return KEEP
        if cell not in self.words:
            raise ValueError(_("“%(cell)s” is neither yes nor no.") % {"cell": cell})
        return self.words[cell]

    def text(self, value):
        return "yes" if value else "no"


class Number(Column):
    def value_of(self, cell):
        if cell and not cell.removeprefix("-").isdecimal():
            raise ValueError(_("“%(cell)s” is no whole number.") % {"cell": cell})
        # SQLite takes what PostgreSQL refuses, up to a limit at which it breaks.
        _least, most = RANGES[self.field.get_internal_type()]
        if cell and int(cell) > most:
            raise ValueError(_("“%(cell)s” is too large.") % {"cell": cell[:20]})
        return int(cell) if cell else None


class Day(Column):
    def value_of(self, cell):
        date, precision = read_partial(cell)
        if date and precision != "day":
            raise ValueError(
                _("“%(cell)s” is no day: write 2020-02-21.") % {"cell": cell}
            )
        return date

    def text(self, value):
        return write_partial(value, "day")


class PartialDate(Column):
    """A date and its precision in one cell: 2020, 2020-02 or 2020-02-21."""

    @staticmethod
    def precision_name(date_name):
        return f"{date_name.removesuffix('_on')}_precision"

    @property
    def field_names(self):
        return [self.attribute, self.precision_name(self.attribute)]

    def read(self, cell):
        return read_partial(cell)

    def get(self, record):
        return tuple(getattr(record, name) for name in self.field_names)

    def set(self, record, value):
        for name, part in zip(self.field_names, value, strict=True):
            setattr(record, name, part)

    def value_unsaid(self):
        return None, ""

    def key(self, value):
        return value[0]

    def text(self, value):
        return write_partial(*value)


class Moment(Column):
    """A moment with its distance from UTC; without one it is the site's own time."""

    def value_of(self, cell):
        if not cell:
            return None
        try:
            moment = datetime.datetime.fromisoformat(cell)
        except ValueError:
            raise ValueError(
                _("“%(cell)s” is no moment: write 2020-02-21T09:00.") % {"cell": cell}
            ) from None
        return timezone.make_aware(moment) if timezone.is_naive(moment) else moment

    def text(self, value):
        return value.astimezone(datetime.UTC).isoformat() if value else ""
