"""A list whose every name is decided becomes signatures, all in one transaction."""

from collections import defaultdict

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from simple_history.utils import bulk_create_with_history

from documents import publishing
from documents.models import Document, Intake, IntakeRow, PrintedLine, Signature
from signatories.hiding import STRICTNESS
from signatories.models import Judgement, Signatory
from signatories.naming import free_slug, remember, save_signatories

from .comparing import lines_printed
from .deciding import judge, living
from .offering import answer_rows
from .printed_names import learn_names
from .reasons import LIST_ADDED
from .refusals import NotOpen, RecordedMeanwhile, Refused, StillWaiting
from .starting import purge_day

Decision = IntakeRow.Decision
BATCH = 500


def add_list(intake, *, by, publish, is_complete):
    """Write a decided list: records, signatures, printed lines, names, history.

    `publish` makes the letter public with it; `is_complete` says whether this is the
    whole list. Returns the list as added. Raises NotOpen where it was added before,
    StillWaiting where names wait, RecordedMeanwhile where records that come near were
    made since (those rows wait again); nothing is written then.
    """
    with transaction.atomic():
        now = take_turn(intake, by)
        again = look_again(now)
        if not again:
            write(now, by=by, publish=publish, is_complete=is_complete)
    if again:
        raise RecordedMeanwhile([row.key for row in again])
    return now


def take_turn(intake, by):
    """Lock the list, and every other open one: two lists never make one record twice."""
    list(Intake.objects.open().order_by("pk").select_for_update().values_list("pk"))
    now = Intake.objects.select_for_update().get(pk=intake.pk)
    if not now.is_open:
        raise NotOpen(now, by)
    if waiting := now.rows.waiting().count():
        raise StillWaiting(waiting)
    Document.objects.select_for_update().get(pk=now.document_id)
    return now


def look_again(intake):
    """Let rows wait again whose record went, or near whom one was made since.

    Returns them.
    """
    again = list(intake.rows.filter(decision=Decision.LINKED, signatory=None))
    again += met_since(intake)
    for row in again:
        row.decision, row.signatory, row.same_as = Decision.WAITING, None, None
        row.outcome = IntakeRow.Outcome.DOUBTFUL
        row.version += 1
    fields = ["decision", "signatory", "same_as", "outcome", "match", "version"]
    IntakeRow.objects.rewrite(again, fields)
    return again


def met_since(intake):
    """Return the rows taken for new to which a record made after that comes near."""
    rows = list(intake.rows.filter(decision=Decision.NEW))
    decided_at = [row.decided_at for row in rows if row.decided_at]
    if not decided_at:
        return []
    made = Signatory.objects.unmerged().filter(created_at__gt=min(decided_at))
    made_at = dict(made.values_list("pk", "created_at"))
    if not made_at:
        return []
    answer_rows(intake, rows)
    return [
        row
        for row in rows
        if row.outcome != IntakeRow.Outcome.NEW
        and any(made_at.get(pk, row.decided_at) > row.decided_at for pk in row.offered)
    ]


def write(intake, *, by, publish, is_complete):
    """Write everything, and what was written into `intake.created` for its undo."""
    rows = list(intake.rows.signatories().select_related("same_as"))
    if not rows:
        raise Refused(_("There is no name in this list: nothing can be added."))
    made = make_signatories(rows, by=by)
    signed, joined = make_signatures(intake, rows, by=by)
    lines = print_lines(intake, rows, by=by)
    names = learn_names(rows, by=by)
    IntakeRow.objects.rewrite(rows, ["signatory", "signature"])
    intake.created = {
        "signatories": [one.pk for one in made],
        "signatures": [one.pk for one in signed],
        "printed_lines": [one.pk for one in lines],
        "names": [one.pk for one in names],
        "document": settle_document(
            intake.document, by=by, publish=publish, is_complete=is_complete
        ),
    }
    close(intake, by=by)
    publishing.refresh([intake.document_id])


def make_signatories(rows, *, by):
    """Find or make the record of every row. Returns the new records."""
    new = [row for row in rows if row.decision == Decision.NEW]
    made = new_signatories(new)
    if made:
        save_signatories(made, by=by, reason=LIST_ADDED)
    for row, signatory in zip(new, made, strict=True):
        row.signatory = signatory
        if row.match.get("judged"):
            judge(row, signatory.pk, Judgement.Verdict.SAME, by=by)
    linked = {row.signatory_id for row in rows if row.decision == Decision.LINKED}
    records = {pk: living(one) for pk, one in Signatory.objects.in_bulk(linked).items()}
    for row in rows:
        if row.decision == Decision.LINKED:
            row.signatory = records[row.signatory_id]
    by_row = {row.pk: row.signatory for row in rows}
    for row in rows:
        if row.decision == Decision.SAME:
            row.signatory = by_row[row.same_as_id]
    return made


def new_signatories(rows):
    """Return unsaved records with addresses; their country is the one printed here."""
    made, slugs = [], set()
    for row in rows:
        one = Signatory(kind=row.kind, name=row.name, country_id=row.country_id)
        one.slug = free_slug(one, reserved=slugs)
        slugs.add(one.slug)
        made.append(one)
    return made


def make_signatures(intake, rows, *, by):
    """Give each signatory its one signature. Returns (new ones, those joined)."""
    mine = defaultdict(list)
    for row in rows:
        mine[row.signatory_id].append(row)
    existing = Signature.objects.filter(document=intake.document_id)
    last = existing.aggregate(last=Max("position"))["last"] or 0
    joined = {one.signatory_id: one for one in existing.filter(signatory__in=mine)}
    for pk, one in joined.items():
        keep_back(one, mine[pk], by=by)
    fresh = [
        new_signature(intake, same, last + number)
        for number, same in enumerate(
            (same for pk, same in mine.items() if pk not in joined), start=1
        )
    ]
    made = create_with_history(Signature, fresh, by=by)
    signatures = joined | {one.signatory_id: one for one in made}
    for row in rows:
        row.signature = signatures[row.signatory_id]
    return made, list(joined.values())


def keep_back(signature, rows, *, by):
    """Withhold or hide a signature on record where the editor said so of its row."""
    strictest = strictest_of([signature, *rows])
    if strictest != signature.visibility:
        signature.visibility = strictest
        remember(signature, by, LIST_ADDED)
        signature.save()


def strictest_of(shown):
    return max((one.visibility for one in shown), key=STRICTNESS.index)


def new_signature(intake, rows, position):
    """Return one unsaved signature for rows that mean the same signatory."""
    row = rows[0]
    is_represented = bool(row.representative) and row.kind == "organisation"
    return Signature(
        document_id=intake.document_id,
        signatory_id=row.signatory_id,
        country_id=next((one.country_id for one in rows if one.country_id), None),
        capacity="" if is_represented else row.capacity,
        representative=row.representative if is_represented else "",
        representative_office=row.capacity[:300] if is_represented else "",
        visibility=strictest_of(rows),
        position=position,
        intake=intake,
    )


def print_lines(intake, rows, *, by):
    """Record each line as this publication prints it, once. Returns the new lines."""
    printed = PrintedLine.objects.filter(publication=intake.publication_id)
    last = printed.aggregate(last=Max("position"))["last"] or 0
    known = lines_printed(intake)
    fresh = [row for row in rows if (row.signature.pk, row.text) not in known]
    lines = [
        PrintedLine(
            publication_id=intake.publication_id,
            signature=row.signature,
            position=last + number,
            heading=row.heading,
            text=row.text,
            name=row.name,
            acronym=row.acronym,
            honorific=row.honorific,
            capacity=row.capacity,
            country_as_printed=row.country_as_printed,
            country_id=row.country_id,
        )
        for number, row in enumerate(fresh, start=1)
    ]
    return create_with_history(PrintedLine, lines, by=by)


def create_with_history(model, records, *, by):
    """Create many records, each with the entry that its saving would have written."""
    if not records:
        return []
    return bulk_create_with_history(
        records,
        model,
        batch_size=BATCH,
        default_user=by,
        default_change_reason=LIST_ADDED,
    )


def settle_document(document, *, by, publish, is_complete):
    """Say how much of the list is recorded, and publish. Returns what was before."""
    names = ["state", "publish_at", "list_recorded", "list_checked_on"]
    before = {name: getattr(document, name) for name in names}
    recorded = Document.ListRecorded
    document.list_recorded = recorded.COMPLETE if is_complete else recorded.PARTIAL
    document.list_checked_on = timezone.localdate()
    if publish and document.state not in publishing.PUBLIC_STATES:
        document.state = Document.State.PUBLISHED
        document.publish_at = document.publish_at or timezone.now()
    remember(document, by, LIST_ADDED)
    document.save()
    after = {name: getattr(document, name) for name in names}
    return {
        "before": {name: as_text(value) for name, value in before.items()},
        "after": {name: as_text(value) for name, value in after.items()},
    }


def as_text(value):
    return value.isoformat() if hasattr(value, "isoformat") else value


def close(intake, *, by):
    intake.state = Intake.State.ADDED
    intake.added_by = intake.touched_by = by
    intake.added_at = timezone.now()
    intake.undone_by = intake.undone_at = None
    intake.purge_on = purge_day()
    intake.version += 1
    intake.save()
