"""What a person decides on a row: a record, a new one, or the same as another line."""

from django.utils import timezone
from django.utils.translation import gettext as _

from documents.models import IntakeRow
from signatories.matching import printed_key
from signatories.models import Judgement, Signatory

from .refusals import Refused
from .working import TOUCHED, find_row, touch, touching, working_on

Decision, Outcome = IntakeRow.Decision, IntakeRow.Outcome
DECIDED = ["decision", "decided_by", "decided_at", *TOUCHED]


def link_row(intake, key, signatory_id, *, by, seen, reason=""):
    """Link a row to a record, and remember what its printed name means.

    A record that was linked before and is given up for this one is remembered as
    not the same. Returns the row.
    """
    with touching(intake, key, by=by, seen=seen) as row:
        found = Signatory.objects.filter(pk=signatory_id).first()
        if found is None:
            raise Refused(_("This record is no longer there. Choose another one."))
        signatory = living(found)
        if row.decision == Decision.LINKED and row.signatory_id != signatory.pk:
            judge(row, row.signatory_id, Judgement.Verdict.DIFFERENT, by=by)
        decide(row, Decision.LINKED, by=by, reason=reason, signatory=signatory)
        row.kind = signatory.kind
        judge(row, signatory.pk, Judgement.Verdict.SAME, by=by, reason=reason)
    return row


def make_new(intake, key, *, by, seen, reason=""):
    """Let a row stand for a new record: none on offer is meant. Returns the row.

    Every record that was on offer is remembered as not the same.
    """
    with touching(intake, key, by=by, seen=seen) as row:
        for signatory_id in dict.fromkeys([*row.offered, row.signatory_id]):
            judge(row, signatory_id, Judgement.Verdict.DIFFERENT, by=by, reason=reason)
        decide(row, Decision.NEW, by=by, reason=reason)
    return row


def join_repeat(intake, key, *, by, seen, reason=""):
    """Take a row for the same signatory as the earlier line it repeats.

    Raises Refused where it repeats none, Gone where that line was joined or ignored.
    """
    with touching(intake, key, by=by, seen=seen) as row:
        if not row.match.get("repeat_of"):
            raise Refused(_("This name stands in the list only once."))
        earlier = find_row(row.intake, row.match["repeat_of"])
        decide(row, Decision.SAME, by=by, reason=reason)
        row.same_as = earlier.same_as or earlier
    return row


def undo_decision(intake, key, *, by, seen):
    """Take a decision back, with what was remembered of it. Returns the row."""
    with touching(intake, key, by=by, seen=seen) as row:
        for pk in row.match.pop("judged", []):
            withdraw(Judgement.objects.filter(pk=pk), by=by)
        row.decision = Decision.WAITING
        row.signatory = row.same_as = row.decided_by = row.decided_at = None
        row.decision_reason = ""
        row.outcome = Outcome.DOUBTFUL
    return row


def hold_back(intake, keys, *, by):
    """Leave rows out of what is accepted together, to be decided one by one."""
    with working_on(intake, by=by) as now:
        held = [row for row in now.rows.plainly_new() if row.key in set(keys)]
        for row in held:
            row.outcome = Outcome.DOUBTFUL
            touch(row, by)
        IntakeRow.objects.rewrite(held, ["outcome", *TOUCHED])
    return len(held)


def accept_new(intake, *, by):
    """Accept all rows to which no record comes near as new. Returns how many."""
    with working_on(intake, by=by) as now:
        rows = list(now.rows.plainly_new())
        for row in rows:
            decide(row, Decision.NEW, by=by)
            touch(row, by)
        IntakeRow.objects.rewrite(rows, DECIDED)
    return len(rows)


def decide(row, decision, *, by, reason="", signatory=None):
    row.decision = decision
    row.signatory = signatory
    row.same_as = None
    row.decided_by = by
    row.decided_at = timezone.now()
    row.decision_reason = reason[:300]


def living(signatory):
    """Return a record, or the one it was merged into in the end."""
    while signatory.merged_into_id:
        signatory = signatory.merged_into
    return signatory


def judge(row, signatory_id, verdict, *, by, reason=""):
    """Remember a person's verdict on the printed name of a row and a record."""
    print_and_record = {
        "printed_key": printed_key(row.name),
        "printed_country": row.country_id or "",
        "signatory_id": signatory_id,
        "is_by_machine": False,
    }
    if not print_and_record["printed_key"] or signatory_id is None:
        return
    standing = Judgement.objects.standing().filter(**print_and_record)
    if standing.filter(verdict=verdict).exists():
        return
    withdraw(standing, by=by)
    made = Judgement.objects.create(
        **print_and_record, verdict=verdict, judged_by=by, reason=reason
    )
    row.match.setdefault("judged", []).append(made.pk)


def withdraw(judgements, *, by):
    judgements.filter(undone_at=None).update(undone_at=timezone.now(), undone_by=by)
