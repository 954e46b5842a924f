"""An act is taken back, at any time and in any order.

Merges and renamings that came after it on the same rows are taken back first, all in
memory, and made again afterwards: the end is as if the act had never been. What people changed
since stays.
"""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from signatories.models import Judgement, Merge, Signatory

from . import merging_two, renaming, splitting
from .acting import finish, lock
from .carrying import carry
from .changes import changes_of
from .draft import Draft
from .naming_rows import mirror
from .refusals import Refused
from .reverting import Reverting
from .rules import choosable, require_rules, rule_labelled, rules_of

# What can be taken back and made again while something before it is taken back.
AGAIN = {Merge.Act.MERGED: merging_two.apply, Merge.Act.RENAMED: renaming.apply}


@dataclass
class Undoing:
    """How things would be with the act taken back.

    `left` are the changes that stay, because somebody changed the row since. `since`
    are [(rule, row)] that the survivor got since, of which the editor may say that
    they belong to the other record. `hidden_since` says that it became less public:
    so will the other, unless a reviewer says otherwise. `again` are the later merges
    made again, with their changes.
    """

    act: Merge
    draft: Draft
    left: list
    again: list = field(default_factory=list)
    handed_on: list = field(default_factory=list)
    since: list = field(default_factory=list)
    hidden_since: bool = False


@transaction.atomic
def undo(act, *, by, reason="", different=False, **options):
    """Take an act back and return what was left as it is (a list of Change).

    `by` is the acting user. With `different`, the two records of a merge are
    remembered as not the same. `options` are those of `draft_undo`. Raises Refused.
    """
    act = Merge.objects.select_for_update().get(pk=act.pk)
    lock(*records_of([act, *depending(act)]))
    undoing = draft_undo(act, **options)
    act.undone_by, act.undone_at = by, timezone.now()
    for later in undoing.handed_on:
        later.save(update_fields=["moved"])
    reason = reason or _("Taken back")
    finish(act, undoing.draft, by=by, reason=reason, again=undoing.again)
    if different and act.act == Merge.Act.MERGED:
        judge_different(act, by=by, reason=reason)
    return undoing.left


def draft_undo(act, *, may_show=False, as_public_as_before=False, handed=()):
    """Return the Undoing of an act; nothing is written. Raises Refused.

    `may_show` is whether the editor may make names visible again, and
    `as_public_as_before` their word that hiding the survivor since did not mean the
    other record. `handed` are (label, key) of rows the survivor got since that go to
    the other record.
    """
    if act.undone_at:
        raise Refused(_("It was taken back before."))
    require_rules()
    draft = Draft()
    unwound = []
    for later in reversed(depending(act)):
        require_possible(act, later)
        unwound.append(Reverting(later, draft, is_for_now=True))
        unwound[-1].run()
    own = Reverting(
        act, draft, may_show=may_show, as_public_as_before=as_public_as_before
    )
    undoing = Undoing(act, draft, own.left)
    with_the_act_gone(undoing, own, handed)
    undoing.left, undoing.hidden_since = own.left, own.hidden_since
    undoing.handed_on = own.hand_on()
    undoing.again = [
        (one.act, one.keep(AGAIN[one.act.act](one.act, draft)))
        for one in reversed(unwound)
    ]
    return undoing


def with_the_act_gone(undoing, own, handed):
    """Take the act back, and put in order the records it was about."""
    draft, act = undoing.draft, undoing.act
    survivor = draft.get(Signatory, act.survivor_id)
    if act.act == Merge.Act.MERGED:
        vanished = draft.get(Signatory, act.vanished_id)
        own.hide_like(vanished, survivor, act.chosen.get("shown", []))
        own.run()
        undoing.since = since(act, draft)
        hand_over(undoing, handed, survivor, vanished)
        mirror(draft, vanished)
    else:
        own.run()
    if act.act == Merge.Act.SPLIT:
        splitting.close(draft, act, may_show=own.may_show)
    if act.act == Merge.Act.RENAMED:
        renaming.keep_leading_on(act, draft)
    mirror(draft, survivor)


def depending(act):
    """Return the acts since `act` that touched what it touched, the oldest first."""
    touched = rows_touched(act)
    found = []
    later = Merge.objects.filter(pk__gt=act.pk, act__in=AGAIN, undone_at=None)
    for one in later.order_by("pk"):
        rows = rows_touched(one)
        if rows & touched:
            found.append(one)
            touched |= rows
    return found


def records_of(acts):
    """Return the keys of the records that these acts are about."""
    return {key for one in acts for key in (one.survivor_id, one.vanished_id)} - {None}


def rows_touched(act):
    """Return the rows an act is about, and the records that its rows name."""
    rows = {(Signatory, act.survivor_id), (Signatory, act.vanished_id)}
    for change in changes_of(act):
        rows |= {change.key, (change.model, change.into)}
        names = [name for rule in rules_of(change.model) for name in rule.attnames()]
        for values in (change.before or {}, change.after or {}):
            rows |= {(Signatory, values[name]) for name in names if name in values}
    return {(model, pk) for model, pk in rows if pk is not None}


def require_possible(act, later):
    """Raise Refused where what an act made was merged away since."""
    if act.act == Merge.Act.SPLIT and later.vanished_id == act.vanished_id:
        words = _("“%(record)s” was merged into “%(other)s” since. Undo that first.")
        raise Refused(words % {"record": later.vanished, "other": later.survivor})


def since(act, draft):
    """Return [(rule, row)] of what the survivor got since the merge."""
    last = act.chosen.get("last_keys", {})
    moved = {change.key for change in changes_of(act)}
    return [
        (rule, row)
        for rule in choosable()
        for row in draft.pointing(rule, act.survivor_id)
        if row.pk > last.get(rule.model._meta.label_lower, row.pk)
        and (rule.model, row.pk) not in moved
    ]


def hand_over(undoing, handed, survivor, vanished):
    """Give the record that stands alone again what the editor says is its own."""
    known = {(rule, row.pk): row for rule, row in undoing.since}
    for label, pk in handed:
        rule = rule_labelled(label)
        if (rule, pk) not in known:
            raise Refused(_("What you chose is no longer there. Look again."))
        carry(undoing.draft, rule, [known[rule, pk]], survivor, vanished)


def judge_different(act, *, by, reason):
    """Remember that two records are not the same, as a person's verdict."""
    first, second = sorted([act.survivor_id, act.vanished_id])
    pair = {"first_id": first, "second_id": second, "is_by_machine": False}
    standing = Judgement.objects.standing().filter(**pair)
    standing.update(undone_at=timezone.now(), undone_by=by)
    verdict = Judgement.Verdict.DIFFERENT
    Judgement.objects.create(**pair, verdict=verdict, judged_by=by, reason=reason)
