"""A record gets a new name: the old one becomes a former name with its end."""

import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from signatories.models import Merge, Name, Redirect, Signatory
from signatories.naming import free_slug

from .acting import finish, lock, require_reason
from .draft import Draft
from .naming_rows import lead_on, mirror, names_of
from .refusals import Refused
from .rules import require_rules

Kind = Name.Kind


@transaction.atomic
def rename(
    record, *, name, by, reason, ends_on=None, ends_precision="", new_address=True
):
    """Give `record` the name `name` and return the Merge that tells of it.

    Letters keep what they printed. The old name becomes a former one that ended
    `ends_on`; with `new_address` an organisation's address follows its name and the
    old one leads on. Raises Refused.
    """
    require_reason(reason)
    require_rules()
    record = lock(record.pk)[record.pk]
    name = name.strip()
    require_new_name(record, name)
    act = Merge(
        act=Merge.Act.RENAMED,
        survivor=record,
        chosen={
            "old_name": record.name,
            "new_name": name,
            "ends_on": ends_on and ends_on.isoformat(),
            "ends_precision": ends_precision,
            "old_slug": record.slug,
            "new_slug": address_of(record, name) if new_address else record.slug,
            "was_public": record.visible_from is not None,
        },
        acted_by=by,
        reason=reason,
    )
    draft = Draft()
    changes = apply(act, draft)
    return finish(act, draft, by=by, reason=reason, changes=changes)


def require_new_name(record, name):
    if record.merged_into_id:
        raise Refused(_("This record was merged into another. Rename that one."))
    if not name or name == record.name:
        raise Refused(_("Give the new name."))


def address_of(record, name):
    """Return the address for the new name; a person's never changes."""
    if not record.is_organisation:
        return record.slug
    renamed = Signatory(pk=record.pk, kind=record.kind, name=name)
    led_from = Redirect.objects.filter(kind=Redirect.Kind.SIGNATORY)
    others = led_from.exclude(slug=record.slug).values_list("old_slug", flat=True)
    return free_slug(renamed, reserved=frozenset(others))


def apply(act, draft):
    """Make the renaming in the draft and return its changes."""
    told = act.chosen
    mark = draft.mark()
    record = draft.get(Signatory, act.survivor_id)
    old = preferred(draft, record)
    record.name = told["new_name"]
    new = mirror(draft, record, earlier=Kind.FORMER)
    new.ends_on, new.ends_precision = None, ""
    ends_on = told["ends_on"] and datetime.date.fromisoformat(told["ends_on"])
    if old is not None and ends_on:
        end(old, ends_on, told["ends_precision"])
    if told["new_slug"] != told["old_slug"]:
        record.slug = told["new_slug"]
        lead_on(draft, told["old_slug"], told["new_slug"])
    return draft.changes_since(mark)


def preferred(draft, record):
    names = names_of(draft, record)
    return next((name for name in names if name.kind == Kind.PREFERRED), None)


def end(name, ends_on, precision):
    if name.starts_on and ends_on < name.starts_on:
        raise Refused(_("The old name cannot end before it starts."))
    name.ends_on, name.ends_precision = ends_on, precision


def keep_leading_on(act, draft):
    """Let the address of a name that was taken back lead to the record's again."""
    record = draft.get(Signatory, act.survivor_id)
    new_slug = act.chosen["new_slug"]
    if act.chosen["was_public"] and record.slug != new_slug:
        lead_on(draft, new_slug, record.slug)
