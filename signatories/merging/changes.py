"""One row before and after an act, kept so that the act can be taken back."""

from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import Model

# Worked out from others, or kept by the database itself.
DERIVED = {"visible_from", "updated_at", "sort_key", "search_key"}
# What makes a row more or less public by itself.
SHOWING = ("visibility", "public_label")


def stored_fields(model):
    """Return the fields in which a row says something of its own."""
    return [one for one in model._meta.concrete_fields if one.name not in DERIVED]


def values_of(row):
    """Return what a row says, by column."""
    return {one.attname: getattr(row, one.attname) for one in stored_fields(row)}


def shown_as(row):
    """Return how public a row is by itself."""
    return [getattr(row, name) for name in SHOWING if hasattr(row, name)]


def as_json(values):
    return values and {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in values.items()
    }


def from_json(model, values):
    columns = {one.attname: one for one in model._meta.concrete_fields}
    return values and {
        name: columns[name].to_python(value) for name, value in values.items()
    }


@dataclass(eq=False)
class Change:
    """What became of one row: dropped (no `after`), made (no `before`) or altered.

    Of an altered row only the columns that changed are kept. `into` is the key of the
    row that took in a dropped one, and `shown` how public that one was then.
    """

    model: type
    pk: int | None
    before: dict | None
    after: dict | None
    into: int | None = None
    shown: list = field(default_factory=list)
    row: Model | None = None

    @classmethod
    def between(cls, entry, before, after):
        model = entry.row._meta.concrete_model
        if before and after:
            differing = [name for name in after if after[name] != before[name]]
            before = {name: before[name] for name in differing}
            after = {name: after[name] for name in differing}
        into = entry.into if after is None else None
        return cls(
            model,
            entry.row.pk,
            before,
            after,
            into=into and into.pk,
            shown=shown_as(into) if into else [],
            row=entry.row,
        )

    @property
    def key(self):
        return self.model, self.pk

    @property
    def is_drop(self):
        return self.after is None

    @property
    def is_making(self):
        return self.before is None

    def as_json(self):
        return {
            "model": self.model._meta.label_lower,
            "pk": self.row.pk if self.row else self.pk,
            "before": as_json(self.before),
            "after": as_json(self.after),
            "into": self.into,
            "shown": self.shown,
        }

    @classmethod
    def from_json(cls, told):
        model = apps.get_model(told["model"])
        return cls(
            model,
            told["pk"],
            from_json(model, told["before"]),
            from_json(model, told["after"]),
            told["into"],
            told["shown"],
        )


def changes_of(merge):
    """Return the changes that an act kept, in the order they were made."""
    return [Change.from_json(told) for told in merge.moved.get("changes", [])]


def keep_changes(merge, changes):
    """Write changes into an unsaved act."""
    merge.moved = {**merge.moved, "changes": [change.as_json() for change in changes]}
