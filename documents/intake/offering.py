"""Which records the rows of a list may mean, as the matcher answers."""

from collections import defaultdict

from django.utils import timezone
from django.utils.translation import gettext as _

from documents.models import IntakeRow, PrintedLine, Signature
from signatories.matching import Context, Query, Registry, match, printed_key

from .working import working_on

Decision, Outcome = IntakeRow.Decision, IntakeRow.Outcome
OUTCOMES = {"auto": Outcome.SURE, "review": Outcome.DOUBTFUL, "new": Outcome.NEW}
MATCHED = ["match", "outcome", "decision", "signatory", "same_as"]


def match_rows(intake, *, by):
    """Look up every row that was not looked up yet. Returns how many there were.

    What one record fits for certain is linked; everything else waits for a person.
    """
    with working_on(intake, by=by) as now:
        rows = list(now.rows.unmatched())
        if rows:
            answer_rows(now, rows)
            IntakeRow.objects.rewrite(rows, MATCHED)
        now.matched_at = timezone.now()
        now.save(update_fields=["matched_at"])
    return len(rows)


def answer_rows(intake, rows):
    """Write the matcher's answers into unsaved `rows`."""
    outcomes = match([query(row) for row in rows], Registry.load(), context_of(intake))
    printed = printed_under(intake)
    for row, outcome in zip(rows, outcomes, strict=True):
        take_outcome(row, outcome)
        known = printed[printed_key(row.name), row.country_id or "", row.kind]
        if len(known) == 1:
            link_to_known(row, *known)
    mark_repeats(intake, rows)
    doubt_one_record_twice(intake, rows)


def query(row):
    return Query(row.name, row.country_id or "", row.kind, row.acronym, row.capacity)


def context_of(intake):
    """Return what is known besides the list: who signed this letter or its campaign."""
    document = intake.document
    if document is None:
        return Context()
    signing = document.signatures.values_list("signatory_id", flat=True)
    campaign = frozenset()
    if document.campaign_id:
        others = Signature.objects.filter(document__campaign=document.campaign_id)
        others = others.exclude(document=document)
        campaign = frozenset(others.values_list("signatory_id", flat=True))
    return Context(campaign, frozenset(signing))


def printed_under(intake):
    """Return {(printed key, country, kind): signatories} of this letter's lines."""
    known = defaultdict(set)
    lines = PrintedLine.objects.filter(signature__document=intake.document_id)
    columns = ["name", "country_id", "signature__signatory__kind"]
    for name, country, kind, signatory in lines.values_list(
        *columns, "signature__signatory_id"
    ):
        known[printed_key(name), country or "", kind].add(signatory)
    return known


def take_outcome(row, outcome):
    """Write one answer into `row`; a sure one links it."""
    row.match = {
        "reason": outcome.reason,
        "best": outcome.record_id,
        "candidates": [
            {
                "id": candidate.id,
                "name": candidate.matched_name,
                "evidence": [[one.fits, one.text] for one in candidate.evidence],
            }
            for candidate in outcome.candidates
        ],
        "warnings": list(outcome.warnings),
    }
    row.outcome = OUTCOMES[outcome.decision]
    row.decision, row.signatory_id, row.same_as = Decision.WAITING, None, None
    if row.outcome == Outcome.SURE:
        row.decision, row.signatory_id = Decision.LINKED, outcome.record_id


def link_to_known(row, signatory_id):
    """Link a row that this letter prints already, word for word, in another place."""
    row.match["reason"] = _("printed so under this letter already")
    row.outcome = Outcome.SURE
    row.decision, row.signatory_id = Decision.LINKED, signatory_id


def mark_repeats(intake, rows):
    """Join rows that repeat an earlier line; propose it where they may not.

    The same name with the same country and office is the same signatory; where one of
    them differs, a person is asked.
    """
    looked_up = {row.pk: row for row in rows}
    first = {}
    for row in intake.rows.signatories():
        row = looked_up.get(row.pk, row)
        earlier = first.setdefault((row.kind, printed_key(row.name)), row)
        if earlier is row or row.pk not in looked_up or row.outcome == Outcome.SURE:
            continue
        if alike(earlier, row):
            repeat(row, earlier)
        elif not (earlier.country_id and row.country_id) or row.kind != "organisation":
            row.outcome = Outcome.DOUBTFUL
            row.match["best"] = None
            row.match["repeat_of"] = earlier.key
            row.match["reason"] = _("the name stands on line %(line)s too") % {
                "line": earlier.key
            }


def alike(first, second):
    return (first.country_id, first.capacity) == (second.country_id, second.capacity)


def repeat(row, earlier):
    """Let `row` stand for the signatory of an earlier line."""
    row.outcome = Outcome.SURE
    row.decision, row.signatory_id = Decision.SAME, None
    row.same_as = earlier.same_as or earlier
    row.match["repeat_of"] = row.same_as.key
    row.match["reason"] = _("the same as line %(line)s") % {"line": row.same_as.key}


def doubt_one_record_twice(intake, rows):
    """Ask a person where two lines of different names fit one record.

    Each fits for certain by itself; that both stand in one list speaks against one.
    """
    looked_up = {row.pk: row for row in rows}
    first = {}
    for row in intake.rows.signatories():
        row = looked_up.get(row.pk, row)
        if row.decision != Decision.LINKED:
            continue
        earlier = first.setdefault(row.signatory_id, row)
        if row.pk in looked_up and printed_key(earlier.name) != printed_key(row.name):
            row.outcome, row.decision = Outcome.DOUBTFUL, Decision.WAITING
            row.signatory_id = None
            row.match["reason"] = _("line %(line)s means the same record") % {
                "line": earlier.key
            }
