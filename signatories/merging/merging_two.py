"""Two records of the same organisation or person become one."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from signatories.models import Merge, Signatory

from . import fields
from .acting import finish, lock, require_reason
from .carrying import carry_all
from .changes import shown_as
from .draft import Draft
from .naming_rows import lead_on, mirror, names_of
from .refusals import Refused
from .rules import choosable, require_rules, rules_to


@transaction.atomic
def merge(survivor, vanished, *, by, reason, choices=None):
    """Fold the record `vanished` into `survivor` and return the Merge.

    `choices` is what `fields.choose` takes; `by` the acting user. Everything that
    points at the vanished record points at the survivor afterwards; the vanished one
    stays with its history, and its address leads on. Raises Refused.
    """
    require_reason(reason)
    records = lock(survivor.pk, vanished.pk)
    survivor, vanished = records[survivor.pk], records[vanished.pk]
    require_rules()
    act = new_merge(survivor, vanished, choices or {}, by=by, reason=reason)
    draft = Draft()
    changes = apply(act, draft)
    return finish(act, draft, by=by, reason=reason, changes=changes)


def draft_merge(survivor, vanished, choices=None):
    """Return (draft, changes) as `merge` would make them; nothing is written."""
    require_rules()
    act = new_merge(survivor, vanished, choices or {}, by=None, reason="")
    draft = Draft()
    return draft, apply(act, draft)


def new_merge(survivor, vanished, choices, *, by, reason):
    require_two(survivor, vanished)
    return Merge(
        act=Merge.Act.MERGED,
        survivor=survivor,
        vanished=vanished,
        chosen={
            "choices": dict(choices),
            "last_keys": last_keys(),
            "old_slug": vanished.slug,
            "new_slug": survivor.slug,
        },
        acted_by=by,
        reason=reason,
    )


def require_two(survivor, vanished):
    """Raise Refused unless these are two living records of one kind."""
    if survivor.pk == vanished.pk:
        raise Refused(_("This is one record already. Choose two."))
    for record in (survivor, vanished):
        if record.merged_into_id:
            words = _("“%(record)s” was merged into “%(other)s” already.")
            raise Refused(words % {"record": record, "other": record.merged_into})
    if survivor.kind != vanished.kind:
        raise Refused(
            _("One is an organisation and the other a person. They stay two records.")
        )


def last_keys():
    """Return the last key of every kind of row, by which later ones are known."""
    return {
        rule.model._meta.label_lower: rule.model._base_manager.aggregate(
            last=Max("pk")
        )["last"]
        or 0
        for rule in choosable()
    }


def apply(act, draft):
    """Make the merge in the draft and return its changes."""
    mark = draft.mark()
    survivor = draft.get(Signatory, act.survivor_id)
    vanished = draft.get(Signatory, act.vanished_id)
    act.chosen.setdefault("was_public", vanished.visible_from is not None)
    taken = fields.choose(survivor, vanished, act.chosen["choices"])
    had_address = not fields.is_private(vanished)
    if not act.chosen["was_public"]:
        keep_from_sight(draft, vanished)
    carry_all(draft, [(vanished, survivor)])
    for name, value in taken.items():
        setattr(survivor, name, value)
    mirror(draft, survivor)
    vanished.merged_into_id = survivor.pk
    if had_address:
        lead_on(draft, vanished.slug, survivor.slug)
    act.chosen.setdefault("shown", shown_as(survivor))
    return draft.changes_since(mark)


def keep_from_sight(draft, vanished):
    """Let names that nobody has seen yet wait for a public letter that prints them."""
    for name in names_of(draft, vanished):
        name.is_from_print = True


def better_linked(first, second):
    """Return two records, the one to which more points first, then the older."""
    counts = {record.pk: links(record) for record in (first, second)}
    return sorted((first, second), key=lambda record: (-counts[record.pk], record.pk))


def links(record):
    """Return how many rows point at a record."""
    return sum(
        rule.model._base_manager.filter(**{name: record.pk}).count()
        for rule in rules_to(Signatory)
        for name in rule.fields
    )
