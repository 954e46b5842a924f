"""What was pasted is kept for a set time only."""

from django.db import transaction
from django.utils import timezone

from documents.models import Intake, IntakeRow


def purge_intakes(*, today=None):
    """Delete the texts whose day has come, and every line that is no signatory.

    What was read as a signatory stays, for it is work or on record. Returns how many
    lists were purged.
    """
    due = Intake.objects.filter(purge_on__lte=today or timezone.localdate())
    with transaction.atomic():
        due = due.exclude(raw_text="").select_for_update()
        keys = [intake.pk for intake in due.only("pk")]
        rows = IntakeRow.objects.filter(intake__in=keys)
        rows.exclude(role=IntakeRow.Role.ROW).delete()
        Intake.objects.filter(pk__in=keys).update(raw_text="", facts={})
    return len(keys)
