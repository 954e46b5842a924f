"""Rows as an act would leave them: read when asked for, changed in memory.

A preview and the act itself are the same work: only the act writes the draft down.
"""

from dataclasses import dataclass

from django.db.models import Model, Q

from .changes import Change, values_of
from .rules import keys_of, rules_of


@dataclass(eq=False)
class Entry:
    """One row: as the database has it (`stored`), and whether it will exist."""

    row: Model
    stored: dict | None
    exists: bool
    into: Model | None = None

    @property
    def values(self):
        return values_of(self.row) if self.exists else None


class Draft:
    def __init__(self):
        self.entries = {}
        self.by_key = {}
        self.asked = {}
        self.looked_up = set()

    def of_model(self, model):
        return self.entries.setdefault(model, [])

    def get(self, model, pk):
        """Return the row with this key, or None where there is none (any more)."""
        entry = self.entry(model, pk)
        return entry.row if entry and entry.exists else None

    def entry(self, model, pk):
        self.fetch(model, [pk])
        return self.by_key.get((model, pk))

    def fetch(self, model, keys):
        """Read many rows at once that will be asked for one by one."""
        unknown = [pk for pk in keys if (model, pk) not in self.looked_up]
        self.looked_up |= {(model, pk) for pk in unknown}
        unknown = [pk for pk in unknown if (model, pk) not in self.by_key]
        if unknown:
            self.take_in(model, model._base_manager.filter(pk__in=unknown))

    def pointing(self, rule, pk):
        """Return the rows of a rule's model that point at `pk`, by any of its fields."""
        return self.pointing_at(rule, [pk])[pk]

    def pointing_at(self, rule, keys):
        """Return {key: rows that point at it} for many keys, in one go."""
        names = rule.attnames()
        known = self.asked.setdefault(rule, set())
        unknown = set(keys) - known
        known |= unknown
        if unknown:
            either = Q()
            for name in names:
                either |= Q(**{f"{name}__in": unknown})
            self.take_in(rule.model, rule.model._base_manager.filter(either))
        found = {key: [] for key in keys}
        for entry in self.of_model(rule.model):
            if entry.exists:
                for target in {getattr(entry.row, name) for name in names}:
                    if target in found:
                        found[target].append(entry.row)
        return found

    def take_in(self, model, rows):
        related = {name for rule in rules_of(model) for name in rule.related}
        if related:
            rows = rows.select_related(*sorted(related))
        for row in rows.order_by("pk"):
            if (model, row.pk) not in self.by_key:
                self.add(Entry(row, values_of(row), exists=True))

    def add(self, entry):
        model = entry.row._meta.concrete_model
        self.of_model(model).append(entry)
        if entry.row.pk is not None:
            self.by_key[model, entry.row.pk] = entry
        return entry.row

    def make(self, model, **values):
        """Add a new row and return it; one with its keys that went comes back instead."""
        row = model(**values)
        keys = keys_of(row)
        for entry in self.of_model(model):
            if not entry.exists and entry.stored and keys & keys_of(entry.row):
                return self.bring_back(model, entry.row.pk, values_of(row))
        return self.add(Entry(row, None, exists=True))

    def bring_back(self, model, pk, values):
        """Let a row exist that was dropped, with its own key, and return it."""
        entry = self.entry(model, pk)
        if entry is None:
            entry = Entry(model(pk=pk), None, exists=True)
            self.add(entry)
        entry.exists, entry.into = True, None
        for name, value in values.items():
            if name != model._meta.pk.attname:
                setattr(entry.row, name, value)
        return entry.row

    def drop(self, row, *, into=None):
        """Let a row exist no more; `into` is the one that took it in."""
        entry = self.entry_of(row)
        entry.exists, entry.into = False, into

    def entry_of(self, row):
        model = row._meta.concrete_model
        if row.pk is not None:
            return self.by_key[model, row.pk]
        return next(entry for entry in self.of_model(model) if entry.row is row)

    def is_there(self, row):
        return self.entry_of(row).exists

    def all_entries(self):
        return [entry for entries in self.entries.values() for entry in entries]

    def mark(self):
        """Return a mark from which `changes_since` counts."""
        return {entry: entry.values for entry in self.all_entries()}

    def changes_since(self, mark):
        """Return what was changed since the mark, row by row."""
        return [
            Change.between(entry, before, entry.values)
            for entry in self.all_entries()
            if (before := mark.get(entry, entry.stored)) != entry.values
        ]

    def changed(self):
        """Return the entries that differ from the database."""
        return [entry for entry in self.all_entries() if entry.stored != entry.values]

    def keys_held(self, model, keys):
        """Return {key: row} of the rows in the draft, but for the primary `keys`."""
        return {
            key: entry.row
            for entry in self.of_model(model)
            if entry.exists and entry.row.pk not in keys
            for key in keys_of(entry.row)
        }
