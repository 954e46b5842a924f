"""One record that stood for two becomes two: namesakes joined by mistake."""

from django.db import transaction
from django.utils.translation import gettext as _

from signatories.hiding import STRICTNESS
from signatories.matching import printed_key
from signatories.models import Judgement, Merge, Name, Signatory
from signatories.naming import save_signatory

from .acting import finish, lock, require_reason
from .carrying import carry, carry_all
from .changes import Change, shown_as, values_of
from .draft import Draft
from .naming_rows import lead_on
from .refusals import Refused
from .rules import choosable, require_rules, rule_labelled, rules_of, rules_to


@transaction.atomic
def split(record, *, name, chosen, by, reason, country=None):
    """Take a new record out of `record` and return the Merge that tells of it.

    `name` is the new record's name and `country` its Country or None. `chosen` are
    (label, key) of the rows that go with it, such as ("documents.signature", 12). It
    is as private as the first, and the two are remembered as different. Raises Refused.
    """
    require_reason(reason)
    require_rules()
    record = lock(record.pk)[record.pk]
    rows = rows_to_split(record, name, chosen)
    new = save_signatory(new_record(record, name, country, rows), by=by, reason=reason)
    act = Merge(
        act=Merge.Act.SPLIT,
        survivor=record,
        vanished=new,
        chosen={
            "old_slug": record.slug,
            "new_slug": new.slug,
            "shown": shown_as(new),
            "was_public": record.visible_from is not None,
        },
        acted_by=by,
        reason=reason,
    )
    draft = Draft()
    changes = [made(new.names.get()), *move(draft, record, new, rows, by, reason)]
    return finish(act, draft, by=by, reason=reason, changes=changes)


def rows_to_split(record, name, chosen):
    """Return {rule: rows} of what goes with the new record. Raises Refused."""
    if record.merged_into_id:
        raise Refused(_("This record was merged into another. Split that one."))
    if not name.strip():
        raise Refused(_("Give the new record a name."))
    rows = {}
    for label, pk in chosen:
        rule = rule_labelled(label)
        row = next((row for row in own_rows(rule, record) if row.pk == pk), None)
        if row is None:
            raise Refused(_("What you chose is no longer there. Look again."))
        rows.setdefault(rule, []).append(row)
    if not rows:
        raise Refused(_("Choose what goes with the new record."))
    return rows


def own_rows(rule, record):
    """Return the rows of `record` that may go with another; its own name may not."""
    rows = Draft().pointing(rule, record.pk)
    if rule.model is Name:
        return [row for row in rows if row.kind != Name.Kind.PREFERRED]
    return rows


def to_choose_from(record):
    """Return [(rule, rows)] of all that the editor may give to a new record."""
    found = [(rule, own_rows(rule, record)) for rule in choosable()]
    return [(rule, rows) for rule, rows in found if rows]


def new_record(record, name, country, rows):
    """Return the unsaved new record, no more public than the first."""
    gathers = any(
        getattr(row, "coalition_id", None) == record.pk
        for some in rows.values()
        for row in some
    )
    return Signatory(
        kind=record.kind,
        name=name.strip(),
        country=country,
        is_coalition=gathers,
        visibility=record.visibility,
        public_label=record.public_label,
    )


def made(row):
    return Change(type(row), row.pk, None, values_of(row), row=row)


def move(draft, record, new, rows, by, reason):
    """Carry rows, and what goes with them, in the draft; return the changes."""
    mark = draft.mark()
    source, goal = draft.get(Signatory, record.pk), draft.get(Signatory, new.pk)
    # Before they move: which printed names mean the one, which the other.
    going, staying = printed_keys(record, rows)
    for rule, some in rows.items():
        here = [draft.get(rule.model, row.pk) for row in some]
        carry(draft, rule, here, source, goal)
    for rule in rules_to(Signatory):
        if rule.goes_with:
            carry(draft, rule, following(draft, rule, source, rows), source, goal)
    divide_verdicts(draft, source, goal, going, staying)
    tell_apart(draft, source, goal, by, reason)
    return draft.changes_since(mark)


def following(draft, rule, source, rows):
    """Return the rows that go with what was chosen, such as lines being added."""
    field = rule.model._meta.get_field(rule.goes_with)
    keys = {
        row.pk
        for chosen_rule, some in rows.items()
        if chosen_rule.model is field.related_model
        for row in some
    }
    found = draft.pointing(rule, source.pk)
    return [row for row in found if getattr(row, field.attname) in keys]


def printed_keys(record, rows):
    """Return the keys of the names that go, and of those that stay."""
    names, signatures = set(), set()
    for rule, some in rows.items():
        if rule.model is Name:
            names = {row.pk for row in some}
        if rule.model is Signatory.signatures.rel.related_model:
            signatures = {row.pk for row in some}
    going, staying = set(), set()
    for pk, text in record.names.values_list("pk", "text"):
        (going if pk in names else staying).add(printed_key(text))
    printed = record.signatures.values_list("pk", "printed_lines__name")
    for pk, text in printed.exclude(printed_lines=None):
        (going if pk in signatures else staying).add(printed_key(text))
    return going, staying


def divide_verdicts(draft, source, goal, going, staying):
    """Let what a printed name means follow it; where it means both, take it back."""
    (rule,) = rules_of(Judgement)
    verdicts = [
        row for row in draft.pointing(rule, source.pk) if row.printed_key in going
    ]
    carried = [row for row in verdicts if row.printed_key not in staying]
    carry(draft, rule, carried, source, goal)
    for row in verdicts:
        if row.printed_key in staying and not row.undone_at:
            draft.drop(row)


def tell_apart(draft, source, goal, by, reason):
    first, second = sorted([source.pk, goal.pk])
    draft.make(
        Judgement,
        first_id=first,
        second_id=second,
        verdict=Judgement.Verdict.DIFFERENT,
        judged_by=by,
        reason=reason,
    )


def close(draft, act, *, may_show):
    """Let the record that a split made vanish again, in the draft. Raises Refused.

    What it got since would have to be given away: that is for merging to ask about.
    """
    survivor = draft.get(Signatory, act.survivor_id)
    vanished = draft.get(Signatory, act.vanished_id)
    then, now = act.chosen["shown"][0], vanished.visibility
    if STRICTNESS.index(now) > STRICTNESS.index(then) and not may_show:
        raise Refused(
            _("“%(record)s” was hidden since. Only a reviewer can take the split back.")
            % {"record": vanished}
        )
    for rule in choosable():
        if rule.model is not Name and draft.pointing(rule, vanished.pk):
            words = _(
                "“%(record)s” has got more since: %(what)s. Merge the two instead."
            )
            what = rule.model._meta.verbose_name_plural
            raise Refused(words % {"record": vanished, "what": what})
    carry_all(draft, [(vanished, survivor)])
    vanished.merged_into_id = survivor.pk
    if vanished.visible_from:
        lead_on(draft, vanished.slug, survivor.slug)
