"""Random registries, merges, edits and undos, whatever their order."""

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from documents import publishing
from signatories.merging import merge, undo
from signatories.models import Signatory

from .registries import build, everything

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
