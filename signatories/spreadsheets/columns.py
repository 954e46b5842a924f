"""What a cell means for a record, by the kind of field it stands for."""

import datetime

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.backends.base.operations import BaseDatabaseOperations
from django.utils import timezone
from django.utils.translation import gettext as _
from import_export.fields import Field

from signatories.partial_dates import read_partial, write_partial

# An empty cell where the record must have a value: it stays as it is.
KEEP = object()
SEPARATOR = " | "
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


class Through(Column):
    """A value on the way to another column's record, read with that column."""

    is_resolved = True

    def bind(self, name, model):
        self.related = [self.attribute.rpartition("__")[0]]

    @property
    def field_names(self):
        return []

    def get(self, record):
        return follow(record, self.attribute)


class Reference(Column):
    """A link, named by the slug or the code of what it leads to.

    `parts` is for what has no slug of its own: {path of the target: heading here}.
    """

    is_resolved = True

    def __init__(self, attribute=None, column_name=None, parts=None):
        super().__init__(attribute, column_name)
        self.parts = parts

    def bind(self, name, model):
        super().bind(name, model)
        self.target = self.field.related_model
        self.parts = self.parts or {natural_key(self.target): self.heading}
        self.related = [path.rpartition("__")[0] for path in self.paths]

    def names_in(self, cells):
        """Return the keys of the targets a row names."""
        key = tuple(cells.get(heading, "").strip() for heading in self.parts.values())
        return [key] if cells[self.heading].strip() else []

    def find(self, rows):
        """Return {key: target} of what the cells of `rows` name, in one query."""
        keys = {self.normal(key) for cells in rows for key in self.names_in(cells)}
        if not keys:
            return {}
        lookups = {
            f"{path}__in": {part for part in parts if can_be(path, part)}
            for path, parts in zip(self.parts, zip(*keys, strict=True), strict=True)
        }
        related = (path.rpartition("__")[0] for path in self.parts)
        targets = self.target._default_manager.select_related(*filter(None, related))
        return {self.key_of(target): target for target in targets.filter(**lookups)}

    def normal(self, key):
        upper = natural_key(self.target) == "code"
        return tuple(part.upper() for part in key) if upper else key

    def key_of(self, target):
        return tuple(str(follow(target, path)) for path in self.parts)

    def resolve(self, cells, found):
        """Return the target a row names, or None; raises ValueError."""
        targets = [self.target_of(key, found) for key in self.names_in(cells)]
        return targets[0] if targets else None

    def target_of(self, key, found):
        target = found.get(self.normal(key))
        if target is None:
            raise ValueError(
                _("There is no %(what)s “%(key)s”.")
                % {"what": self.target._meta.verbose_name, "key": " / ".join(key)}
            )
        if getattr(target, "merged_into_id", None):
            raise ValueError(
                _("“%(key)s” was merged into another record: write “%(slug)s”.")
                % {"key": " / ".join(key), "slug": target.merged_into.slug}
            )
        return target

    def get(self, record):
        if getattr(record, self.field.attname) is None:
            return None
        return getattr(record, self.attribute)

    def key(self, value):
        return value and value.pk

    def text(self, value):
        return str(follow(value, self.own_path)) if value else ""

    @property
    def paths(self):
        return [f"{self.attribute}__{path}" for path in self.parts]

    @property
    def own_path(self):
        return next(path for path, name in self.parts.items() if name == self.heading)


class Listing(Reference):
    """Several links in one cell: slugs or codes, separated by " | ".

    `through` names the relation that keeps their order, where there is one.
    """

    def __init__(self, attribute=None, column_name=None, through=""):
        super().__init__(attribute, column_name)
        self.through = through

    @property
    def field_names(self):
        return []

    def bind(self, name, model):
        super().bind(name, model)
        self.related = ()

    def names_in(self, cells):
        names = (name.strip() for name in cells[self.heading].split("|"))
        return [(name,) for name in dict.fromkeys(names) if name]

    def resolve(self, cells, found):
        return self.in_order(
            [self.target_of(key, found) for key in self.names_in(cells)]
        )

    def in_order(self, targets):
        return targets if self.through else sorted(targets, key=self.key_of)

    def get(self, record):
        listed = getattr(record, "listed", {})
        if self.attribute in listed or record.pk is None:
            return listed.get(self.attribute, [])
        if not self.through:
            return self.in_order(getattr(record, self.attribute).all())
        target = self.field.m2m_reverse_field_name()
        return [getattr(row, target) for row in getattr(record, self.through).all()]

    def set(self, record, value):
        record.listed = {**getattr(record, "listed", {}), self.attribute: value}

    def text(self, value):
        return SEPARATOR.join(self.key_of(target)[0] for target in value)


def natural_key(model):
    """Return the name of the field by which a sheet names a record of `model`."""
    try:
        return model._meta.get_field("slug").name
    except FieldDoesNotExist:
        return model._meta.pk.name


def follow(record, path):
    for step in path.split("__"):
        record = getattr(record, step)
    return record


def can_be(path, part):
    """Return whether a query for `part` makes sense: a position is a number."""
    return not path.endswith("position") or (part.isdecimal() and len(part) < 10)


def column_for(field):
    """Return the column that stands for a field of a model."""
    if isinstance(field, models.ManyToManyField):
        return Listing(column_name=field.name)
    if isinstance(field, models.ForeignKey):
        return Reference(column_name=field.name)
    if field.choices:
        return Choice(column_name=field.name)
    if type(field) is models.DateField:
        names = {other.name for other in field.model._meta.fields}
        partial = PartialDate.precision_name(field.name) in names
        return (PartialDate if partial else Day)(column_name=field.name)
    if isinstance(field, models.SlugField) and field.unique:
        return Address(column_name=field.name)
    kinds = {
        models.BooleanField: YesNo,
        models.DateTimeField: Moment,
        models.IntegerField: Number,
        models.TextField: Verbatim,
    }
    for kind, column in kinds.items():
        if isinstance(field, kind):
            return column(column_name=field.name)
    return Column(column_name=field.name)
