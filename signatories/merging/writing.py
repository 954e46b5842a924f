"""Writes a draft down: few statements, and the history of every row."""

from signatories.folding import fold
from signatories.history import log
from signatories.models import Name, Signatory
from signatories.naming import sort_key

from .changes import values_of
from .rules import keys_of

BATCH = 500
# As much as the history has room for.
LONGEST_REASON = 100


def write(draft, *, by, reason):
    """Bring the database to what the draft says; the caller holds the transaction.

    Rows that go are taken out by themselves: what pointed at them points elsewhere in
    the same draft, and the database checks it when the transaction ends.
    """
    said = {"by": by, "reason": reason[:LONGEST_REASON]}
    changed = draft.changed()
    remove([one for one in changed if not one.exists], **said)
    altered = [one for one in changed if one.exists and one.stored]
    while altered:
        free = unhindered(altered) or altered
        for entries in by_model(free):
            rewrite(entries, **said)
        written = set(free)
        altered = [one for one in altered if one not in written]
    for entries in by_model(one for one in changed if one.exists and not one.stored):
        create(entries, **said)
    for entry in changed:
        entry.stored = entry.values


def by_model(entries):
    groups = {}
    for entry in entries:
        groups.setdefault(entry.row._meta.concrete_model, []).append(entry)
    return list(groups.values())


def unhindered(entries):
    """Return those whose new keys no other of them still holds in the database."""
    held = {}
    for entry in entries:
        model = entry.row._meta.concrete_model
        for key in keys_of(model(**entry.stored)):
            held[model, key] = entry
    return [
        entry
        for entry in entries
        if all(
            held.get((entry.row._meta.concrete_model, key), entry) is entry
            for key in keys_of(entry.row)
        )
    ]


def remove(entries, *, by, reason):
    stored = [entry for entry in entries if entry.stored]
    for group in by_model(stored):
        rows = [entry.row for entry in group]
        model = rows[0]._meta.concrete_model
        for batch in batches(rows):
            record(batch, "-", by=by, reason=reason)
            gone = model._base_manager.filter(pk__in=[row.pk for row in batch])
            gone._raw_delete(gone.db)


def rewrite(entries, *, by, reason):
    rows = [entry.row for entry in entries]
    names = {
        name
        for entry in entries
        for name, value in entry.values.items()
        if value != entry.stored[name]
    }
    model = rows[0]._meta.concrete_model
    fields = {field.name for field in model._meta.fields if field.attname in names}
    for row in rows:
        fields |= derive(row)
    model._base_manager.bulk_update(rows, sorted(fields), batch_size=BATCH)
    for batch in batches(rows):
        record(batch, "~", by=by, reason=reason)


def derive(row):
    """Put right what follows from the rest, and return the names of those fields.

    Nothing changed is visible until the refresh at the end of the act has looked.
    """
    derived = set()
    if hasattr(row, "visible_from"):
        row.visible_from = None
        derived.add("visible_from")
    if isinstance(row, Signatory):
        row.sort_key = sort_key(row.name)
        derived.add("sort_key")
    if isinstance(row, Name):
        row.search_key = fold(row.text)
        derived.add("search_key")
    return derived


def create(entries, *, by, reason):
    rows = [entry.row for entry in entries]
    model = rows[0]._meta.concrete_model
    told = [values_of(row) for row in rows]
    for row in rows:
        derive(row)
    model._base_manager.bulk_create(rows, batch_size=BATCH)
    restore_moments(model, rows, told)
    for batch in batches(rows):
        record(batch, "+", by=by, reason=reason)


def restore_moments(model, rows, told):
    """Give rows that come back the moment of their making, which creating overwrites."""
    moments = [
        field for field in model._meta.fields if getattr(field, "auto_now_add", False)
    ]
    for field in moments:
        back = [
            (row, values[field.attname])
            for row, values in zip(rows, told, strict=True)
            if values[field.attname]
        ]
        for row, moment in back:
            setattr(row, field.attname, moment)
        if back:
            model._base_manager.bulk_update([row for row, _ in back], [field.name])


def record(rows, act, *, by, reason):
    if hasattr(rows[0], "history"):
        log(rows, act, by=by, reason=reason)


def batches(rows):
    return [rows[start : start + BATCH] for start in range(0, len(rows), BATCH)]
