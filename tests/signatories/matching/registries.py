"""Small invented registries, made of plain records."""

import itertools

from signatories.matching import Query, Record, Registry, match

ids = itertools.count(1)


def organisation(name, country="", *aliases, **fields):
    names = tuple(a if isinstance(a, tuple) else (a, "alias", "") for a in aliases)
    number = next(ids)
    return Record(
        number, f"o{number}", "organisation", name, country, names=names, **fields
    )


def person(name, country="", *aliases):
    number = next(ids)
    names = tuple((alias, "alias", "") for alias in aliases)
    return Record(number, f"p{number}", "individual", name, country, names=names)


def ask(name, *records, country="", kind="", judgements=(), context=None):
    """The outcome for one name against `records`."""
    registry = Registry(records, judgements)
    return match([Query(name, country, kind)], registry, context)[0]


def facts(outcome, position=0):
    """The evidence for one candidate, as the editor reads it."""
    evidence = outcome.candidates[position].evidence
    return [("✓ " if fact.fits else "≠ ") + fact.text for fact in evidence]
