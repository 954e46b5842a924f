"""Whose names the adding of a list makes public."""

from dataclasses import dataclass, field

from django.utils import timezone

from documents.publishing import PUBLIC_STATES

from .working import touch, working_on


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
    """Return who becomes public if the letter is, each signatory once, in one query."""
    rows = intake.rows.signatories().exclude(decision="same")
    found, met = Publicity(), set()
    now = timezone.now()
    for row in rows.select_related("signatory", "country"):
        if row.signatory_id in met:
            continue
        met.add(row.signatory_id or -row.pk)
        if row.visibility != "public" or is_kept_back(row.signatory):
            found.kept_back.append(row)
        elif is_public(row.signatory, now):
            found.public_already.append(row)
        elif row.kind == "organisation":
            found.organisations.append(row)
        else:
            found.people.append(row)
    return found


def is_public(signatory, now):
    seen = signatory and signatory.visible_from
    return bool(seen and seen <= now)


def is_kept_back(signatory):
    return bool(signatory and signatory.visibility != "public")


def set_apart(intake, keys, visibility, *, by):
    """Let the names of these rows be added as withheld, hidden, or public again."""
    with working_on(intake, by=by) as now:
        rows = [row for row in now.rows.signatories() if row.key in set(keys)]
        for row in rows:
            row.visibility = visibility
            touch(row, by)
            row.save(
                update_fields=["visibility", "version", "touched_by", "touched_at"]
            )
    return len(rows)


def is_published(intake):
    """Whether the letter is public, or will be at a moment that is set."""
    return intake.document.state in PUBLIC_STATES
