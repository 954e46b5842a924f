"""Columns whose cells name other records, found together for many rows."""

from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext as _

from .columns import Column

SEPARATOR = " | "


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
