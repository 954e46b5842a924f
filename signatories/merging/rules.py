"""What becomes of each relation when two records become one.

The app that owns a relation registers its rule when it is ready. A relation without
one stops every act, and a test says so first.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.apps import apps
from django.utils.translation import gettext as _

from signatories.models import Signatory

registered = []
staying = set()


class NoRule(Exception):
    """A relation points at what can be merged, and nobody said what becomes of it."""


def nothing(*rows):
    return None


def none_taken(row):
    return []


def always(row):
    return True


def alike(row):
    return 0


@dataclass(frozen=True)
class Rule:
    """How the rows of `model` follow a record of `target` into another.

    `fields` point at the target. `keys(row)` are what no second row may have; rows
    with the same `likeness(row)` (its first key) are joined into one, that of the lowest
    `rank(row)`, where `join(into, row)` saves what the other knew. `settle(row)` puts a row in
    order once it points elsewhere, and `fits(row)` is False for one that has lost its
    sense. `title(row)` names it for the editor.
    """

    model: type
    fields: tuple = ()
    target: type = Signatory
    keys: Callable = none_taken
    likeness: Callable | None = None
    rank: Callable = alike
    join: Callable = nothing
    settle: Callable = nothing
    fits: Callable = always
    title: Callable = str
    # What the title is read from.
    related: tuple = ()
    # May the editor choose, row by row, to which of two records it belongs?
    is_choosable: bool = False
    # The field whose row it goes with when a record is taken apart.
    goes_with: str = ""

    def like(self, row):
        if self.likeness:
            return self.likeness(row)
        return next(iter(self.keys(row)), None)

    def attnames(self):
        return [self.model._meta.get_field(name).attname for name in self.fields]


def register(rule):
    """Add a rule. Called when the app that owns the relation is ready."""
    registered.append(rule)


def stays(model, *fields):
    """Say that these fields tell of the very record they name, whatever became of it."""
    staying.update((model, field) for field in fields)


def rules_to(target):
    """Return the rules of what points at `target`."""
    return [rule for rule in registered if rule.target is target and rule.fields]


def rules_of(model):
    return [rule for rule in registered if rule.model is model]


def rule_labelled(label):
    """Return the rule that editors choose by, of a model such as "documents.signature"."""
    model = apps.get_model(label)
    return next((rule for rule in rules_of(model) if rule.is_choosable), None)


def choosable():
    return [rule for rule in registered if rule.is_choosable]


def keys_of(row):
    """Return everything that no second row of the database may have."""
    model = row._meta.concrete_model
    return {key for rule in rules_of(model) for key in rule.keys(row)}


def targets():
    """Return what can vanish into another: signatories, and rows that join."""
    return {
        Signatory,
        *(rule.model for rule in rules_to(Signatory) if rule.keys is not none_taken),
    }


def without_rule():
    """Return (model, field) of every relation of which nobody said what becomes of it."""
    known = {
        (rule.model, rule.target, field) for rule in registered for field in rule.fields
    }
    return [
        (relation.related_model, relation.field.name)
        for target in sorted(targets(), key=lambda model: model._meta.label)
        for relation in target._meta.get_fields(include_hidden=True)
        if relation.auto_created and not relation.concrete
        if not tells_the_past(relation) and not goes_through(relation)
        if (relation.related_model, relation.field.name) not in staying
        if (relation.related_model, target, relation.field.name) not in known
    ]


def tells_the_past(relation):
    """Whether it is of the history, which says what was."""
    return hasattr(relation.related_model, "history_type")


def goes_through(relation):
    """Whether a model in between, with rules of its own, holds a relation to many."""
    return relation.many_to_many and not relation.through._meta.auto_created


def require_rules():
    """Raise NoRule where a relation has none."""
    for model, field in without_rule():
        raise NoRule(
            _("%(field)s of %(model)s has no rule for merging.")
            % {"field": field, "model": model._meta.label}
        )
