"""Random registries, merges, edits and undos, whatever their order."""

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from documents import publishing
from signatories.merging import Refused, merge, rename, split, undo
from signatories.merging.splitting import to_choose_from
from signatories.models import Signatory
from signatories.naming import save_signatory
from tests.factories import make_name, make_printed_line, make_signature

from .registries import build, everything, without_redirects

pytestmark = pytest.mark.django_db
RELAXED = settings(
    max_examples=settings.default.max_examples // 3,
    # Building a registry takes its time: a failing one is told as it was drawn.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
number = st.integers(0, 4)


def several(*parts, most=6):
    return st.lists(st.tuples(*parts), max_size=most)


registries = st.fixed_dictionaries(
    {
        "records": st.lists(st.integers(0, 7), min_size=3, max_size=5),
        "names": several(number, st.integers(0, 3), st.integers(0, 2)),
        "signatures": several(number, st.integers(0, 2), st.integers(0, 2)),
        "memberships": several(number, number, st.integers(0, 1)),
        "issuings": several(number, st.integers(0, 2), most=3),
        "identifiers": several(number, st.integers(0, 1), most=3),
        "judgements": several(number, number, st.integers(0, 1), most=4),
    }
)
pairs = st.lists(st.tuples(number, number, st.booleans()), min_size=1, max_size=4)


def living(records):
    return [record for record in records if is_living(record)]


def is_living(record):
    return Signatory.objects.get(pk=record.pk).merged_into_id is None


def merge_pair(records, first, second, takes_name):
    """Merge two of these records if they live; return the act or None."""
    survivor, vanished = records[first % len(records)], records[second % len(records)]
    if survivor == vanished or not (is_living(survivor) and is_living(vanished)):
        return None
    choices = {"name": "vanished"} if takes_name else {}
    return merge(survivor, vanished, by=None, reason="One", choices=choices)


def verify():
    connection.check_constraints()
    assert publishing.refresh_all() == 0


@RELAXED
@given(registries, pairs, st.randoms(use_true_random=False))
def test_undoing_everything_in_any_order_gives_the_original(drawn, merges, chance):
    with transaction.atomic():
        records, _letters = build(drawn)
        original = everything()

        acts = list(filter(None, [merge_pair(records, *pair) for pair in merges]))
        verify()
        chance.shuffle(acts)
        for act in acts:
            undo(act, by=None, may_show=True)
            verify()

        assert everything() == original
        transaction.set_rollback(True)


@RELAXED
@given(registries, pairs, st.integers(0, 3))
def test_undone_merge_is_as_if_it_had_never_been(drawn, merges, chosen):
    with transaction.atomic():
        records, _letters = build(drawn)
        start = transaction.savepoint()
        acts = [(pair, merge_pair(records, *pair)) for pair in merges]
        acts = [(pair, act) for pair, act in acts if act]
        if acts:
            act = acts[chosen % len(acts)][1]
            undo(act, by=None, may_show=True)
            found = everything()
            transaction.savepoint_rollback(start)
            for pair, other in acts:
                if other is not act:
                    merge_pair(records, *pair)

            assert found == everything()
        transaction.set_rollback(True)


steps = st.lists(
    st.tuples(st.sampled_from(["merge", "edit", "split", "rename", "undo"]), number)
    | st.tuples(st.sampled_from(["merge", "sign"]), number),
    min_size=2,
    max_size=8,
)


def edit(record, step):
    record.refresh_from_db()
    record.summary = f"Summary {step}"
    save_signatory(record)
    make_name(record, f"Called {step}")


def sign(record, step, letters):
    """Let the record sign a letter that it has not signed; return whether it did."""
    letter = letters[step % len(letters)]
    if letter.signatures.filter(signatory=record).exists():
        return False
    make_printed_line(make_signature(letter, record), text=f"since {step}")
    return True


def split_off(record, step):
    found = [(rule, row) for rule, rows in to_choose_from(record) for row in rows]
    rows = [pair for position, pair in enumerate(found) if (position + step) % 2]
    if not rows:
        return None
    chosen = [(rule.model._meta.label_lower, row.pk) for rule, row in rows]
    return split(record, name=f"Apart {step}", chosen=chosen, by=None, reason="Two")


def take_back(acts, act):
    """Take an act back; one that stands on a later one waits for that."""
    try:
        undo(act, by=None, may_show=True)
    except Refused:
        return
    acts.remove(act)


def of_records(exported, slugs):
    """Leave what is said of these records, without the addresses left behind."""
    kept = without_redirects(exported)
    kept["merged"] = [row for row in kept["merged"] if row[0] in slugs]
    kept["seen"] = [row for row in kept["seen"] if row[0] in slugs]
    return kept


@RELAXED
@given(registries, steps, st.randoms(use_true_random=False))
def test_edits_stay_when_everything_else_is_undone(drawn, steps, chance):
    with transaction.atomic():
        records, letters = build(drawn)
        start = transaction.savepoint()
        acts, edits = [], []
        for step, (what, chosen) in enumerate(steps):
            record = records[chosen % len(records)]
            if what == "undo" and acts:
                take_back(acts, chance.choice(acts))
            elif not is_living(record):
                continue
            elif what == "merge":
                acts.append(merge_pair(records, chosen, chosen + 1 + step, step % 2))
            elif what == "split":
                acts.append(split_off(record, step))
            elif what == "rename":
                acts.append(
                    rename(record, name=f"Renamed {step}", by=None, reason="New")
                )
            elif what == "edit":
                edits.append((edit, record, step))
                edit(record, step)
            elif what == "sign" and sign(record, step, letters):
                edits.append((sign, record, step, letters))
            acts = [act for act in acts if act]
            verify()
        while acts:
            take_back(acts, chance.choice(acts))
            verify()
        slugs = {record.slug for record in records}
        found = of_records(everything(), slugs)
        transaction.savepoint_rollback(start)
        for do, *what in edits:
            do(*what)

        assert found == of_records(everything(), slugs)
        transaction.set_rollback(True)
