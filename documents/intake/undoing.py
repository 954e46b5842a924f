"""A list is taken back, as long as nothing else depends on what it added."""

from django.db import transaction
from django.db.models.deletion import Collector
from django.utils import timezone
from django.utils.translation import gettext as _

from documents import publishing
from documents.models import Intake, PrintedLine, Signature
from signatories import showing
from signatories.models import Name, Signatory
from signatories.naming import remember

from .adding import as_text
from .reasons import LIST_TAKEN_BACK
from .refusals import Obstructed, Refused, when_and_who
from .staying import what_keeps


def take_back(intake, *, by):
    """Take back what adding a list wrote; the list waits again as it was before.

    Records on which something else depends meanwhile stay. Returns their names.
    Raises Obstructed where what was added was changed since or is printed elsewhere.
    """
    with transaction.atomic():
        now = Intake.objects.select_for_update().get(pk=intake.pk)
        if now.is_open:
            raise Refused(_("This list is not added: there is nothing to take back."))
        if found := obstacles(now):
            raise Obstructed(found)
        signatories = affected(now)
        staying = remove(now, by=by)
        restore_document(now, by=by)
        now.state = Intake.State.UNDONE
        now.undone_by = now.touched_by = by
        now.undone_at = timezone.now()
        now.created = {}
        now.version += 1
        now.save()
        publishing.refresh([now.document_id])
        showing.refresh(signatories)
    return staying


def obstacles(intake):
    """Return sentences that say what stands in the way of taking a list back."""
    created = intake.created
    found = []
    lines = PrintedLine.objects.filter(signature__in=created.get("signatures", []))
    elsewhere = lines.exclude(pk__in=created.get("printed_lines", []))
    for line in elsewhere.select_related("publication", "signature__signatory"):
        message = _("“%(name)s” is printed in “%(place)s” too, under this letter.")
        found.append(message % {"name": line.name, "place": line.publication})
    for model, keys in created_rows(created):
        found += [changed_since(entry) for entry in later_changes(model, keys, intake)]
    return list(dict.fromkeys(found))


def created_rows(created):
    for model, name in [
        (Signature, "signatures"),
        (PrintedLine, "printed_lines"),
        (Signatory, "signatories"),
    ]:
        if created.get(name):
            yield model, created[name]


def later_changes(model, keys, intake):
    """Return the history entries of these rows that changed them after the adding."""
    entries = model.history.filter(
        id__in=keys, history_type="~", history_date__gt=intake.added_at
    )
    return entries.select_related("history_user").order_by("history_date")


def changed_since(entry):
    message = _("“%(record)s” was changed by %(who)s on %(time)s.")
    words = when_and_who(entry.history_date, entry.history_user, None)
    return message % {"record": entry.instance, **words}


def affected(intake):
    """Return the keys of the signatories whose being public may change."""
    signatures = Signature.objects.filter(pk__in=intake.created.get("signatures", []))
    return set(signatures.values_list("signatory_id", flat=True))


def remove(intake, *, by):
    """Delete what was created, with an entry in the history for each row.

    Returns the names of new records that stay because something else needs them.
    """
    created = intake.created
    for model, name in [
        (PrintedLine, "printed_lines"),
        (Signature, "signatures"),
        (Name, "names"),
    ]:
        delete_each(model.objects.filter(pk__in=created.get(name, [])), by=by)
    new = Signatory.objects.filter(pk__in=created.get("signatories", []))
    staying = what_keeps(new)
    gone = new.exclude(pk__in=staying)
    delete_each(Name.objects.filter(signatory__in=gone), by=by)
    delete_each(gone, by=by)
    # A record that stays is no longer new when the list is added again.
    intake.rows.filter(signatory__in=staying).update(decision="linked")
    return list(new.filter(pk__in=staying).values_list("name", flat=True))


def delete_each(rows, *, by):
    """Delete rows together; the history of each names who did it, and why."""
    rows = list(rows)
    for row in rows:
        remember(row, by, LIST_TAKEN_BACK)
    if rows:
        # A queryset's delete would fetch rows of its own, which know of no editor.
        collector = Collector(using=rows[0]._state.db)
        collector.collect(rows)
        collector.delete()


def restore_document(intake, *, by):
    """Give the letter back the state it had, where nobody changed it since."""
    document, told = intake.document, intake.created.get("document", {})
    for name, after in told.get("after", {}).items():
        if as_text(getattr(document, name)) == after:
            field = document._meta.get_field(name)
            setattr(document, name, field.to_python(told["before"][name]))
    remember(document, by, LIST_TAKEN_BACK)
    document.save()
