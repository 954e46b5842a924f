"""The field-by-field history that every record an editor can change carries."""

from django.db import connections, router
from django.db.models import signals
from django.utils import timezone
from simple_history.models import HistoricalRecords
from simple_history.utils import get_history_model_for_model

# What the library's column holds.
LONGEST_REASON = 100


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


def log(records, act, *, by=None, reason=""):
    """Write the history of `records`, of one model, that were written in bulk.

    `act` is "+" for new ones and "~" for changed ones. The database copies the rows
    itself: the library's own helper builds each of them anew, which takes as long as
    all the rest of an import. `by` and `reason` are for all of them.
    """
    model = type(records[0])
    history = get_history_model_for_model(model)
    connection = connections[router.db_for_write(model)]
    quote = connection.ops.quote_name
    said = {
        "history_date": connection.ops.adapt_datetimefield_value(timezone.now()),
        "history_type": act,
        "history_user": by and by.pk,
        "history_change_reason": str(reason or "")[:LONGEST_REASON] or None,
    }
    columns = [quote(field.column) for field in history.tracked_fields]
    said_columns = [quote(history._meta.get_field(name).column) for name in said]
    keys = [record.pk for record in records]
    statement = (
        f"INSERT INTO {quote(history._meta.db_table)}"
        f" ({', '.join(columns + said_columns)})"
        f" SELECT {', '.join(columns + ['%s'] * len(said))}"
        f" FROM {quote(model._meta.db_table)}"
        f" WHERE {quote(model._meta.pk.column)} IN ({', '.join(['%s'] * len(keys))})"
        f" ORDER BY {quote(model._meta.pk.column)}"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*said.values(), *keys])
