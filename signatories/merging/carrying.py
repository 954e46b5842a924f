"""Carries what points at one record over to another, relation by relation."""

from .changes import values_of
from .rules import rules_to


def carry_all(draft, source, goal):
    """Let everything that points at `source` point at `goal`, a row of the same model.

    Rows that would stand there twice join; what joins takes along what points at it.
    """
    for rule in rules_to(source._meta.concrete_model):
        rows = draft.pointing(rule, source.pk)
        carry(draft, rule, rows, source, goal)


def carry(draft, rule, rows, source, goal):
    """Let these `rows` point at `goal` instead of `source`."""
    held = {}
    for row in draft.pointing(rule, goal.pk):
        held.setdefault(rule.like(row), row)
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
        if into is not row:
            join(draft, rule, into, row)


def point(row, rule, source, goal):
    for name in rule.attnames():
        if getattr(row, name) == source:
            setattr(row, name, goal)


def restore(row, values):
    for name, value in values.items():
        setattr(row, name, value)


def join(draft, rule, into, row):
    """Let `into` stand for both."""
    rule.join(into, row)
    carry_all(draft, row, into)
    draft.drop(row, into=into)
