"""What becomes of names, identifiers, memberships and verdicts when records merge."""

from .hiding import STRICTNESS
from .merging.rules import Rule, register, stays
from .models import (
    Identifier,
    Judgement,
    Membership,
    Merge,
    Name,
    Redirect,
    Signatory,
)

Kind = Name.Kind
FILLED_IN_MEMBERSHIPS = [
    ("role",),
    ("source",),
    ("source_url",),
    ("sourced_on", "sourced_precision"),
    ("ends_on", "ends_precision"),
    ("note",),
]


def fill(into, row, groups):
    """Let `into` take from `row` what it lacks; columns of a group go together."""
    for names in groups:
        if not getattr(into, names[0]):
            for name in names:
                setattr(into, name, getattr(row, name))


def take_stricter(into, row):
    """Let `into` be no more public than `row` was."""
    into.visibility = max(into.visibility, row.visibility, key=STRICTNESS.index)


# Names


def keys_of_name(name):
    keys = [(name.signatory_id, name.text, name.kind, name.language)]
    if name.kind == Kind.PREFERRED:
        keys.append((name.signatory_id, Kind.PREFERRED))
    return keys


def likeness_of_name(name):
    return name.signatory_id, name.text, name.language


def is_misprint(name):
    return name.kind == Kind.MISPRINT


def settle_name(name):
    """Let another record's own name be one of many."""
    if name.kind == Kind.PREFERRED:
        name.kind = Kind.ALIAS


def join_names(into, name):
    if is_misprint(into):
        into.kind = name.kind
    into.is_from_print = into.is_from_print and name.is_from_print
    fill(into, name, [("script",), ("source",)])


# Memberships


def keys_of_membership(row):
    return [(row.coalition_id, row.member_id, row.starts_on)]


def is_not_of_itself(row):
    return row.coalition_id != row.member_id


def join_memberships(into, row):
    fill(into, row, FILLED_IN_MEMBERSHIPS)
    take_stricter(into, row)


# Judgements


def keys_of_judgement(row):
    if row.undone_at:
        return []
    if row.printed_key:
        about = (row.printed_key, row.printed_country, row.signatory_id)
    else:
        about = (row.first_id, row.second_id)
    return [(*about, row.is_by_machine)]


def is_of_two(row):
    return bool(row.printed_key) or row.first_id != row.second_id


def put_in_order(row):
    if row.first_id and row.first_id > row.second_id:
        row.first_id, row.second_id = row.second_id, row.first_id


def join_judgements(into, row):
    """Printed so, it means the one or the other: it means both now that they are one.

    Of a pair that one verdict tells apart, the other verdict joins nothing.
    """
    prevailing = Judgement.Verdict.SAME if row.printed_key else "different"
    if row.verdict == prevailing:
        into.verdict = prevailing


def keys_of_redirect(row):
    return [(row.kind, row.old_slug)]


def declare():
    """Declare what becomes of everything in this app that points at a record."""
    register(
        Rule(
            Name,
            ("signatory",),
            keys=keys_of_name,
            likeness=likeness_of_name,
            rank=is_misprint,
            settle=settle_name,
            join=join_names,
            is_choosable=True,
        )
    )
    register(
        Rule(
            Identifier,
            ("signatory",),
            keys=lambda row: [(row.signatory_id, row.scheme, row.value)],
            is_choosable=True,
        )
    )
    register(
        Rule(
            Membership,
            ("coalition", "member"),
            keys=keys_of_membership,
            fits=is_not_of_itself,
            join=join_memberships,
            related=("coalition", "member"),
            is_choosable=True,
        )
    )
    register(
        Rule(
            Judgement,
            ("first", "second", "signatory"),
            keys=keys_of_judgement,
            fits=is_of_two,
            settle=put_in_order,
            join=join_judgements,
            related=("first", "second", "signatory"),
        )
    )
    # Those merged into the vanished record before follow it, and slugs stay unique.
    register(Rule(Signatory, ("merged_into",), keys=lambda row: [row.slug]))
    register(Rule(Redirect, keys=keys_of_redirect))
    stays(Merge, "survivor", "vanished")
