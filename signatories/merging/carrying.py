"""Carries what points at one record over to another, relation by relation."""

from .changes import values_of
from .rules import rules_to


def carry_all(draft, pairs):
    """Let everything that points at the first of each pair point at the second.

    `pairs` are rows of one model. Rows that would stand there twice join; what joins
    takes along what points at it.
    """
    for rule in rules_to(pairs[0][0]._meta.concrete_model) if pairs else []:
        keys = {row.pk for pair in pairs for row in pair}
        rows = draft.pointing_at(rule, keys)
        joining = []
        for source, goal in pairs:
            there = rows[goal.pk]
            joining += point_all(draft, rule, rows[source.pk], source, goal, there)
        join(draft, rule, joining)


def carry(draft, rule, rows, source, goal):
    """Let these `rows` of one rule point at `goal` instead of `source`."""
    there = draft.pointing(rule, goal.pk)
    join(draft, rule, point_all(draft, rule, rows, source, goal, there))


def point_all(draft, rule, rows, source, goal, there):
    """Let `rows` point at `goal`, beside those that are `there` and to which they add.

    Returns the pairs (row, row it is like) that are to be joined.
    """
    held = {}
    for row in sorted(there, key=rule.rank):
        held.setdefault(rule.like(row), row)
    joining = []
    for row in rows:
        before = values_of(row)
        point(row, rule, source.pk, goal.pk)
        rule.settle(row)
        if not rule.fits(row):
            restore(row, before)
            draft.drop(row)
            continue
        likeness = rule.like(row)
        into = held.setdefault(likeness, row) if likeness else row
        if into is row:
            there.append(row)
        else:
            joining.append((row, into))
    return joining


def point(row, rule, source, goal):
    for name in rule.attnames():
        if getattr(row, name) == source:
            setattr(row, name, goal)


def restore(row, values):
    for name, value in values.items():
        setattr(row, name, value)


def join(draft, rule, pairs):
    """Let the second of each pair stand for both."""
    for row, into in pairs:
        rule.join(into, row)
    carry_all(draft, pairs)
    for row, into in pairs:
        draft.drop(row, into=into)
