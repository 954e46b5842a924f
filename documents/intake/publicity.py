"""Whose names the adding of a list makes public."""

from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.models import IntakeRow, Signature
from documents.publishing import PUBLIC_STATES
from signatories.models import Visibility

from .working import TOUCHED, touch, working_on


@dataclass
class KeptBack:
    """A row whose name is not shown, with how and why; the list's own choice has no
    reason and can be taken back.
    """

    row: IntakeRow
    how: str
    why: str = ""


@dataclass
class Publicity:
    """The rows of a list by what happens to their names when it is added."""

    organisations: list = field(default_factory=list)
    people: list = field(default_factory=list)
    public_already: list = field(default_factory=list)
    kept_back: list = field(default_factory=list)

    @property
    def count(self):
        return len(self.organisations) + len(self.people)


def publicity(intake):
    """Return who becomes public if the letter is, each signatory once, in two queries."""
    rows = intake.rows.signatories().exclude(decision="same")
    signed = Signature.objects.filter(document=intake.document_id)
    signed = dict(signed.values_list("signatory", "visibility"))
    found, met = Publicity(), set()
    now = timezone.now()
    for row in rows.select_related("signatory", "country"):
        if row.signatory_id in met:
            continue
        met.add(row.signatory_id or -row.pk)
        if kept := kept_back(row, signed.get(row.signatory_id)):
            found.kept_back.append(kept)
        elif is_public(row.signatory, now):
            found.public_already.append(row)
        elif row.kind == "organisation":
            found.organisations.append(row)
        else:
            found.people.append(row)
    return found


def kept_back(row, signed):
    """Return the KeptBack of a row, or None; `signed` is how its signature is shown."""
    reasons = [
        (row.visibility, ""),
        (signed, _("as under this letter already")),
        (row.signatory and row.signatory.visibility, _("as on its record")),
    ]
    for visibility, why in reasons:
        if visibility not in {None, Visibility.PUBLIC}:
            return KeptBack(row, Visibility(visibility).label, why)
    return None


def is_public(signatory, now):
    seen = signatory and signatory.visible_from
    return bool(seen and seen <= now)


def set_apart(intake, keys, visibility, *, by):
    """Let the names of these rows be added as withheld, hidden, or public again."""
    with working_on(intake, by=by) as now:
        rows = [row for row in now.rows.signatories() if row.key in set(keys)]
        for row in rows:
            row.visibility = visibility
            touch(row, by)
        IntakeRow.objects.rewrite(rows, ["visibility", *TOUCHED])
    return len(rows)


def is_published(intake):
    """Whether the letter is public, or will be at a moment that is set."""
    return intake.document.state in PUBLIC_STATES
