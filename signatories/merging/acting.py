"""What every act on records' identity does at its beginning and at its end."""

from django.utils.translation import gettext as _

from signatories import showing
from signatories.models import Signatory

from .changes import keep_changes
from .refusals import Refused
from .rules import rules_to
from .writing import write


class LeftBehind(Exception):
    """Something still points at a record that vanished: nothing is written."""


def require_reason(reason):
    if not reason.strip():
        raise Refused(_("Say why: whoever looks at it later will want to know."))


def lock(*keys):
    """Return {key: record} of these records, held until the transaction ends."""
    rows = Signatory.objects.select_for_update().filter(pk__in=keys).order_by("pk")
    found = {row.pk: row for row in rows}
    if len(found) < len(set(keys)):
        raise Refused(_("One of these records is no longer there."))
    return found


def finish(act, draft, *, by, reason, changes=None, again=()):
    """Write the draft and its act, see that it holds, and refresh what is public.

    `changes` are the act's own, when it is new; `again` is [(act, changes)] of acts
    that were made again in the same draft. Returns the act.
    """
    write(draft, by=by, reason=reason)
    if changes is not None:
        keep_changes(act, changes)
    act.save()
    for other, others_changes in again:
        keep_changes(other, others_changes)
        other.save(update_fields=["moved"])
    acts = [act, *(other for other, _changes in again)]
    touched = {key for one in acts for key in (one.survivor_id, one.vanished_id)}
    require_nothing_left(touched - {None})
    showing.refresh_changed(touched - {None})
    return act


def require_nothing_left(keys):
    """Raise LeftBehind where a row points at one of these records that vanished."""
    vanished = Signatory.objects.filter(pk__in=keys, merged_into__isnull=False)
    for rule in rules_to(Signatory):
        for name in rule.fields:
            left = rule.model._base_manager.filter(**{f"{name}__in": vanished})
            if left.exists():
                raise LeftBehind(f"{rule.model._meta.label}.{name}")
