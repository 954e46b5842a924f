"""Chosen signatures changed together: looked at first, done once, taken back at will."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from signatories.hiding import shows_more
from signatories.models import Country
from signatories.naming import remember

from . import publishing
from .models import BulkEdit, PrintedLine, Signature

OWN_FIELDS = ["country", "part", "state", "visibility"]
# A heading stands on each printed line: "heading:12" is that of line 12.
HEADING = "heading"


class AlreadyUndone(Exception):
    """This change was taken back before."""


@dataclass(frozen=True)
class Change:
    """One value of one signature: which, and in words what it was and will be."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Kept:
    """A value that undoing left alone, and why."""

    signature: Signature | None
    field: str
    reason: str


def preview(signatures, values, *, may_show=False):
    """Return [(signature, [Change])] of those that `values` would change.

    `values` maps "country" (a code or None), "part", "state", "visibility", "heading"
    to what they shall be. Without `may_show` nothing becomes more visible.
    """
    countries = Country.objects.in_bulk()
    found = []
    for signature in signatures.prefetch_related("printed_lines"):
        before, after = difference(signature, values, may_show)
        changes = [
            Change(
                label(field),
                say(field, before[field], countries),
                say(field, value, countries),
            )
            for field, value in after.items()
        ]
        if changes:
            found.append((signature, list(dict.fromkeys(changes))))
    return found


@transaction.atomic
def edit_together(signatures, values, *, by, reason="", may_show=False):
    """Give these signatures the same `values` (see `preview`) in one act.

    Returns the BulkEdit by which it can be taken back, or None if nothing changed.
    """
    rows = []
    for signature in locked([signature.pk for signature in signatures]):
        before, after = difference(signature, values, may_show)
        if after:
            write(signature, after, by=by, reason=reason)
            rows.append({"signature": signature.pk, "before": before, "after": after})
    if not rows:
        return None
    publishing.refresh_signatures([row["signature"] for row in rows])
    return BulkEdit.objects.create(rows=rows, reason=reason, edited_by=by)


@transaction.atomic
def undo(bulk_edit, *, by, may_show=False):
    """Give back the values of before, except where they were changed since.

    Returns a list of Kept: what was left alone. Raises AlreadyUndone.
    """
    edit = BulkEdit.objects.select_for_update().get(pk=bulk_edit.pk)
    if edit.undone_at:
        raise AlreadyUndone
    signatures = {
        row.pk: row for row in locked([row["signature"] for row in edit.rows])
    }
    kept = []
    for row in edit.rows:
        kept.extend(restore(signatures.get(row["signature"]), row, by, may_show))
    publishing.refresh_signatures(signatures)
    edit.undone_by, edit.undone_at = by, timezone.now()
    edit.save()
    return kept


def restore(signature, row, by, may_show):
    """Put one signature back and return what was left alone."""
    if signature is None:
        return [Kept(None, "", _("The signature was deleted since."))]
    now, restored, kept = values_of(signature), {}, []
    for field, after in row["after"].items():
        before = row["before"][field]
        if now.get(field) != after:
            kept.append(Kept(signature, label(field), _("It was changed since.")))
        elif field == "visibility" and shows_more(after, before) and not may_show:
            why = _("Only a reviewer makes a name visible again.")
            kept.append(Kept(signature, label(field), why))
        else:
            restored[field] = before
    write(signature, restored, by=by, reason=_("Taken back"))
    return kept


def locked(ids):
    rows = Signature.objects.select_for_update().filter(pk__in=ids)
    return list(rows.prefetch_related("printed_lines").order_by("pk"))


def values_of(signature):
    """Return the present values of what can be edited together."""
    own = {
        "country": signature.country_id,
        "part": signature.part,
        "state": signature.state,
        "visibility": signature.visibility,
    }
    lines = signature.printed_lines.all()
    return own | {f"{HEADING}:{line.pk}": line.heading for line in lines}


def difference(signature, values, may_show):
    """Return the values before and after, of those fields that would change."""
    now = values_of(signature)
    wanted = {}
    for field, before in now.items():
        name = field.partition(":")[0]
        after = values.get(name, before)
        too_much = name == "visibility" and shows_more(before, after) and not may_show
        if after != before and not too_much:
            wanted[field] = after
    return {field: now[field] for field in wanted}, wanted


def write(signature, values, *, by, reason):
    """Save new values of one signature and of its printed lines, with their history."""
    own = {field: value for field, value in values.items() if field in OWN_FIELDS}
    for field, value in own.items():
        setattr(signature, Signature._meta.get_field(field).attname, value)
    if own:
        remember(signature, by, reason)
        signature.save(update_fields=list(own))
    for line in signature.printed_lines.all():
        heading = values.get(f"{HEADING}:{line.pk}")
        if heading is not None:
            line.heading = heading
            remember(line, by, reason)
            line.save(update_fields=[HEADING])


def label(field):
    """Return how the screen calls a field."""
    name = field.partition(":")[0]
    model = PrintedLine if name == HEADING else Signature
    return capfirst(model._meta.get_field(name).verbose_name)


def say(field, value, countries):
    """Return a value in words; a dash for none."""
    if field == "country":
        value = countries.get(value)
    elif field in OWN_FIELDS:
        value = dict(Signature._meta.get_field(field).flatchoices)[value]
    return str(value or "–")
