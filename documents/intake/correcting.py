"""What an editor corrects in the reading: one row at a time, saved at once."""

import re

from django.db.models import F
from django.utils.translation import gettext as _

from documents.models import IntakeRow
from documents.reading import read_text
from signatories.models import Country

from .laying_out import take_reading
from .refusals import Refused
from .working import TOUCHED, touch, touching, working_on

FIELDS = [
    "kind",
    "name",
    "acronym",
    "country_id",
    "honorific",
    "capacity",
    "representative",
]
MEANING = {"kind", "name", "acronym", "country_id", "capacity"}
NEIGHBOURS = 4
CUTS = 12
SEPARATOR = re.compile(r"\s*[,;/|·•]\s+|\s+[-–—]\s+|\s+(?:and|&|및|et|und|y)\s+")
GAP = re.compile(r"\s+")
EDGE = " \t\n,;/|·•–—-&"


def correct_row(intake, key, *, by, seen, values):
    """Write `values` (of FIELDS) into a row and keep its reading.

    A row whose meaning changed is to be matched again. Returns the row.
    """
    with touching(intake, key, by=by, seen=seen) as row:
        changed = {name for name in FIELDS if values[name] != getattr(row, name)}
        for name in changed:
            setattr(row, name, values[name])
        row.is_reading_kept = True
        if changed & MEANING:
            forget_decision(row)
    return row


def keep_row(intake, key, *, by, seen):
    """Keep the reading of a doubtful row as it is. Returns the row."""
    with touching(intake, key, by=by, seen=seen) as row:
        row.is_reading_kept = True
    return row


def keep_doubtful_rows(intake, *, by):
    """Keep every doubtful reading as it is proposed. Returns how many there were."""
    with working_on(intake, by=by) as now:
        rows = list(now.rows.doubtful_readings())
        for row in rows:
            row.is_reading_kept = True
            touch(row, by)
        IntakeRow.objects.rewrite(rows, ["is_reading_kept", *TOUCHED])
    return len(rows)


def ignore_row(intake, key, *, by, seen, reason):
    """Take a line for no signatory, with the reason. Returns the row."""
    with touching(intake, key, by=by, seen=seen) as row:
        forget_decision(row)
        row.role = IntakeRow.Role.IGNORED
        row.reason = reason
    return row


def make_row(intake, key, *, by, seen):
    """Take an ignored line for a signatory and read it. Returns the row."""
    with touching(intake, key, by=by, seen=seen) as row:
        row.role = IntakeRow.Role.ROW
        row.reason = ""
        read_piece(row)
        row.is_reading_kept = False
    return row


def split_row(intake, key, *, by, seen, cut):
    """Cut a row in two after `cut` letters of its text and read both pieces.

    Returns (first, second). Raises Refused where one side would be empty.
    """
    with touching(intake, key, by=by, seen=seen) as row:
        left, right = cut_text(row.text, cut)
        if not (left and right):
            raise Refused(_("Nothing would be left on one side: cut inside the line."))
        forget_decision(row)
        later = row.intake.rows.filter(position__gt=row.position)
        later.update(position=F("position") + 1)
        row.text, second = left, row_after(row, right)
        read_piece(row)
        read_piece(second)
        touch(second, by)
        second.save()
        row.is_reading_kept = False
    return row, second


def join_with_next(intake, key, *, by, seen):
    """Join a row with the line after it and read both as one. Returns the row.

    Raises Refused where it is the last one.
    """
    with touching(intake, key, by=by, seen=seen) as row:
        following = row.intake.rows.filter(position__gt=row.position).first()
        if following is None:
            raise Refused(_("This is the last line: there is none to join it with."))
        forget_decision(row)
        forget_decision(following)
        row.text = printed_together(row, following)
        row.last_line = max(row.last_line, following.last_line)
        following.delete()
        read_piece(row)
        row.is_reading_kept = False
    return row


def printed_together(row, following):
    """Return two pieces as one text: as printed where they stand in one line."""
    if row.first_line == following.last_line:
        # Empty once the pasted text was purged.
        lines = row.intake.raw_text.split("\n")
        line = "".join(lines[row.first_line - 1 : row.first_line])
        pieces = re.escape(row.text), re.escape(following.text)
        if found := re.search(f"[{re.escape(EDGE)}]*".join(pieces), line):
            return found[0]
    return f"{row.text}\n{following.text}"


def forget_decision(row):
    """Let a row wait to be matched anew, and the rows that were said to repeat it."""
    row.decision = IntakeRow.Decision.WAITING
    row.outcome = ""
    row.match = {}
    row.signatory = row.same_as = row.decided_by = row.decided_at = None
    row.decision_reason = ""
    if row.pk:
        repeats = IntakeRow.objects.filter(same_as=row)
        repeats.update(decision="waiting", outcome="", match={}, same_as=None)


def row_after(row, text):
    """Return an unsaved row for `text`, which stands behind `row` in the same lines."""
    return IntakeRow(
        intake=row.intake,
        position=row.position + 1,
        first_line=row.first_line,
        last_line=row.last_line,
        part=next_part(row),
        role=IntakeRow.Role.ROW,
        text=text,
        kind=row.kind,
        heading=row.heading,
    )


def next_part(row):
    parts = row.intake.rows.filter(first_line=row.first_line)
    return max(parts.values_list("part", flat=True)) + 1


def cut_text(text, cut):
    """Return both sides of a cut, without the separators at it."""
    return text[:cut].rstrip(EDGE), text[cut:].lstrip(EDGE)


def cut_points(text):
    """Return up to twelve (position, left, right) where `text` may be cut.

    Separators come first; then the gaps between words.
    """
    places = [match.end() for match in SEPARATOR.finditer(text)]
    places += [match.end() for match in GAP.finditer(text)]
    offered = []
    for place in dict.fromkeys(places):
        left, right = cut_text(text, place)
        if left and right and (left, right) not in [cut[1:] for cut in offered]:
            offered.append((place, left, right))
    return sorted(offered[:CUTS])


def read_piece(row):
    """Read the text of one row anew, among its neighbours, and write it into it.

    A line by itself says little of how the list is set, so that some lines around it
    are read along. Where the reader makes no single row of it, the whole text is the
    name, with a doubt.
    """
    text = in_one_line(row)
    neighbours = row.intake.rows.signatories().filter(kind=row.kind or "organisation")
    neighbours = neighbours.exclude(pk=row.pk).filter(last_line=F("first_line"))
    before = neighbours.filter(position__lt=row.position).reverse()[:NEIGHBOURS]
    after = neighbours.filter(position__gt=row.position)[:NEIGHBOURS]
    lines = [in_one_line(one) for one in reversed(before)]
    at = len(lines) + 1
    lines += [text, *map(in_one_line, after)]
    found = [read for read in read_text("\n".join(lines)).rows if read.line == at]
    printed = row.text
    if len(found) == 1 and found[0].last_line == at:
        codes = set(Country.objects.values_list("pk", flat=True))
        take_reading(row, found[0], codes)
    else:
        take_whole(row, text)
    row.text = printed


def in_one_line(row):
    """Return the text of a row without the line ends that a join left in it."""
    return " ".join(row.text.split())


def take_whole(row, text):
    row.kind = row.kind or "organisation"
    row.name = text[:300]
    row.acronym = row.honorific = row.capacity = row.country_as_printed = ""
    row.country = None
    row.alternatives = []
    row.confidence = 0.5
    row.doubts = [_("Read as one name from end to end: look at it.")]
