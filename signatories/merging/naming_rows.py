"""The record's name and address in a draft: names agree, old addresses lead on."""

from signatories.models import Name, Redirect
from signatories.naming import script_of

from .carrying import join
from .rules import rules_of

Kind = Name.Kind


def names_of(draft, record):
    (rule,) = rules_of(Name)
    return draft.pointing(rule, record.pk)


def mirror(draft, record, *, earlier=Kind.ALIAS):
    """Let exactly one name be preferred, the one the record goes by; return it.

    One that was preferred becomes of the kind `earlier`.
    """
    names = names_of(draft, record)
    own = [name for name in names if name.text == record.name]
    own.sort(key=lambda name: name.kind != Kind.PREFERRED)
    preferred = own[0] if own else new_name(draft, record)
    for name in names:
        if name.kind == Kind.PREFERRED and name is not preferred:
            name.kind = earlier
            drop_repeated(draft, name, names)
    preferred.kind, preferred.is_from_print = Kind.PREFERRED, False
    return preferred


def new_name(draft, record):
    script = script_of(record.name)
    return draft.make(
        Name,
        signatory_id=record.pk,
        text=record.name,
        kind=Kind.PREFERRED,
        script=script,
    )


def drop_repeated(draft, name, names):
    """Let a name that now stands twice stand once."""
    (rule,) = rules_of(Name)
    for other in names:
        same = other is not name and rule.keys(other)[0] == rule.keys(name)[0]
        if same and draft.is_there(other):
            join(draft, rule, [(name, other)])
            return


def lead_on(draft, old_slug, slug):
    """Let an old address lead to a record; what led away from its own is forgotten."""
    kind = Redirect.Kind.SIGNATORY
    rows = Redirect.objects.filter(kind=kind, old_slug__in=[old_slug, slug])
    draft.take_in(Redirect, rows)
    known = draft.keys_held(Redirect, ())
    if away := known.get((kind, slug)):
        draft.drop(away)
    if row := known.get((kind, old_slug)):
        row.slug = slug
    else:
        draft.make(Redirect, kind=kind, old_slug=old_slug, slug=slug)
