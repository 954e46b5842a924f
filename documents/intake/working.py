"""One editor at a time on one list, and nobody's work overwritten unseen."""

from contextlib import contextmanager

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from documents.models import Intake

from .refusals import Gone, Late, NotOpen

# What `touch` writes.
TOUCHED = ["version", "touched_by", "touched_at"]


@contextmanager
def working_on(intake, *, by):
    """Lock a list for one act of `by`, and note who touched it.

    Yields the list as it is now. Raises NotOpen where it was added before.
    """
    with transaction.atomic():
        now = Intake.objects.select_for_update().get(pk=intake.pk)
        if not now.is_open:
            raise NotOpen(now, by)
        yield now
        Intake.objects.filter(pk=now.pk).update(
            version=F("version") + 1, touched_by=by, touched_at=timezone.now()
        )


@contextmanager
def touching(intake, key, *, by, seen):
    """Lock one row for one act of `by`, who saw it at version `seen`; save it after.

    Raises Gone where no row has this key any more, Late where it changed since.
    """
    with working_on(intake, by=by) as now:
        row = find_row(now, key)
        if row.version != seen:
            raise Late(row, by)
        yield row
        touch(row, by)
        row.save()


def find_row(intake, key):
    """Return the row of `intake` with this key ("81", "81.2"). Raises Gone."""
    row = intake.rows.select_related("touched_by").with_key(key).first()
    if row is None:
        raise Gone(key)
    return row


def touch(row, by):
    """Note on an unsaved row that `by` changed it."""
    row.version += 1
    row.touched_by = by
    row.touched_at = timezone.now()
