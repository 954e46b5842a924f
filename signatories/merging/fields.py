"""Which value the surviving record takes, field by field."""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from signatories.hiding import STRICTNESS
from signatories.models import Signatory, Visibility

SURVIVOR, VANISHED = "survivor", "vanished"
# What an editor may choose. The survivor's value stands where it has one.
OFFERED = ["name", "country", "website", "summary", "note", "listed_at", "page_basis"]
# Never taken over unasked: it would give a person a page that nobody decided on.
NEVER_FILLED = {"page_basis"}


@dataclass(frozen=True)
class Field:
    """One field of both records, and whose value is taken."""

    name: str
    label: str
    survivor: str
    vanished: str
    chosen: str


def column(name):
    return Signatory._meta.get_field(name).attname


def default(name, survivor, vanished):
    """Return whose value is taken where nobody chose."""
    lacks = not getattr(survivor, column(name))
    has = bool(getattr(vanished, column(name)))
    fills = lacks and has and name not in NEVER_FILLED
    return VANISHED if fills else SURVIVOR


def choose(survivor, vanished, choices):
    """Return {column: value} of what the survivor takes from both.

    `choices` maps names of OFFERED fields to "survivor" or "vanished", and, where a
    reviewer chose, "visibility" and "public_label" to a value. Else the survivor is as
    private as the more private of the two.
    """
    records = {SURVIVOR: survivor, VANISHED: vanished}
    values = {}
    for name in OFFERED:
        whose = choices.get(name) or default(name, survivor, vanished)
        values[column(name)] = getattr(records[whose], column(name))
    values["visibility"] = choices.get("visibility") or stricter(survivor, vanished)
    label = survivor.public_label or vanished.public_label
    values["public_label"] = choices.get("public_label", label)
    return values | coalition_values(survivor, vanished)


def stricter(first, second):
    return max(first.visibility, second.visibility, key=STRICTNESS.index)


def is_private(record):
    return record.visibility != Visibility.PUBLIC or bool(record.public_label)


def coalition_values(survivor, vanished):
    """A coalition stays one; its members are recorded where all of its records say so."""
    coalitions = [one for one in (survivor, vanished) if one.is_coalition]
    recorded = all(one.has_members_recorded for one in coalitions)
    return {
        "is_coalition": bool(coalitions),
        "has_members_recorded": bool(coalitions) and recorded,
    }


def side_by_side(survivor, vanished, choices):
    """Return a Field for each that differs, for the editor to choose from."""
    found = []
    for name in OFFERED:
        if name == "page_basis" and survivor.is_organisation:
            continue
        values = [say(record, name) for record in (survivor, vanished)]
        if values[0] != values[1]:
            label = capfirst(str(Signatory._meta.get_field(name).verbose_name))
            whose = choices.get(name) or default(name, survivor, vanished)
            found.append(Field(name, label, *values, whose))
    return found


def say(record, name):
    """Return a value in words; a dash for none."""
    if name == "page_basis":
        return str(record.get_page_basis_display() or "–")
    if name == "listed_at":
        return _("yes") if record.listed_at else "–"
    return str(getattr(record, name) or "–")
