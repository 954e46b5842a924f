"""The field-by-field history that every record an editor can change carries."""

from django.db.models import signals
from simple_history.models import HistoricalRecords


class RecordHistory(HistoricalRecords):
    """One history per table: what is saved through a proxy lands there too.

    The library listens to each class by itself, so that it would miss a save through
    a proxy; its own remedy, `inherit`, splits the history over several tables.
    """

    def finalize(self, sender, **kwargs):
        if sender._meta.proxy and sender._meta.concrete_model is self.cls:
            sender._meta.simple_history_manager_attribute = self.manager_name
            for signal in ("post_save", "pre_delete", "post_delete"):
                handler = getattr(self, signal)
                getattr(signals, signal).connect(handler, sender=sender, weak=False)
        else:
            super().finalize(sender, **kwargs)


def track(*, leaving_out=(), m2m_fields=()):
    """Return the history field of a model.

    `leaving_out` names fields that are worked out from others and would only add
    noise: search keys, `visible_from`.
    """
    return RecordHistory(excluded_fields=list(leaving_out), m2m_fields=m2m_fields)
