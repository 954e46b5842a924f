"""From when the public sees a signatory, its names and its memberships.

`visible_from` follows from what it hangs on; it is stored so that reading stays one
comparison. Every act that changes one of the causes calls `refresh` at its end, and
`manage.py verify_visibility` proves that nothing was forgotten.
"""

from django.db.models import F, Min, OuterRef, Q, Subquery

from .models import Membership, Name, Signatory, Visibility

BATCH = 500
wider = []


def widen(refresh):
    """Let `refresh(signatory_ids)` run when signatories themselves have changed.

    An app that hangs its own records on signatories registers it when it is ready: it
    brings them up to date first, and ends with this module's `refresh`.
    """
    wider.append(refresh)


def refresh_changed(signatory_ids):
    """Refresh after these signatories' own visibility or merging changed."""
    return sum(refresh_all(signatory_ids) for refresh_all in wider or [refresh])


def refresh(signatory_ids):
    """Work out `visible_from` anew for these signatories and what hangs on them.

    `signatory_ids` is an iterable of primary keys. Memberships on both sides, and the
    other side's record, are refreshed too. Returns the number of rows changed.
    """
    ids = sorted(set(signatory_ids))
    changed = 0
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        memberships = Membership.objects.filter(
            Q(coalition__in=batch) | Q(member__in=batch)
        )
        changed += write(memberships, membership_moments(memberships))
        both_sides = set(batch).union(
            *memberships.values_list("coalition_id", "member_id")
        )
        signatories = Signatory.objects.filter(pk__in=both_sides)
        changed += write(signatories, signatory_moments(signatories))
        changed += refresh_names(both_sides)
    return changed


def refresh_names(signatory_ids):
    """Work out `visible_from` anew for the names of a batch of signatories."""
    names = Name.objects.filter(signatory__in=signatory_ids)
    return write(names, name_moments(names))


def write(rows, moments):
    """Store the moments (a dict by key) where they differ; return how many did.

    One statement for each moment: a letter brings hundreds of rows, and one moment.
    """
    wrong = {}
    for pk, stored in rows.order_by().values_list("pk", "visible_from"):
        if stored != moments[pk]:
            wrong.setdefault(moments[pk], []).append(pk)
    for moment, keys in wrong.items():
        for start in range(0, len(keys), BATCH):
            batch = rows.model.objects.filter(pk__in=keys[start : start + BATCH])
            batch.update(visible_from=moment)
    return sum(map(len, wrong.values()))


def membership_moments(memberships):
    """Return {pk: moment or None}: public from when it was recorded, if both are."""
    return {
        row.pk: row.created_at
        if row.visibility == Visibility.PUBLIC
        and may_be_shown(row.coalition)
        and may_be_shown(row.member)
        else None
        for row in memberships.select_related("coalition", "member")
    }


def may_be_shown(signatory):
    return (
        signatory.visibility == Visibility.PUBLIC and signatory.merged_into_id is None
    )


def signatory_moments(signatories):
    """Return {pk: moment or None} of signatories.

    The earliest of: a public signature under which the name stands, not a label, a
    public membership on either side, being issuer of a public document, an editor's
    act. A person's signature shows them only as long as they stand by it.
    """
    named = Q(signatures__public_label="") & stood_by()
    causes = {
        "signed": earliest(Signatory, "signatures__visible_from", named),
        "issued": earliest(Signatory, "issued_documents__visible_from"),
        "joined": earliest(Signatory, "member_of__visible_from"),
        "gathered": earliest(Signatory, "memberships__visible_from"),
    }
    moments = {}
    for row in signatories.annotate(**causes):
        known = [row.listed_at, *(getattr(row, cause) for cause in causes)]
        known = [moment for moment in known if moment]
        moments[row.pk] = min(known) if known and may_be_shown(row) else None
    return moments


def stood_by(path=""):
    """Return the condition that the signatures of the signatory at `path` are shown."""
    return Q(**{f"{path}signatures__state": "signed"}) | Q(
        **{f"{path}kind": Signatory.Kind.ORGANISATION}
    )


def earliest(model, path, wanted=None):
    """Return the earliest moment along `path` as an expression of one row."""
    own = model.objects.filter(pk=OuterRef("pk")).order_by()
    moment = Min(path, filter=wanted)
    return Subquery(own.values("pk").annotate(moment=moment).values("moment"))


def name_moments(names):
    """Return {pk: moment or None} of names.

    A name learned from print is public with the first public signature that prints
    it, unless a label stands there in its place or a person took the signature back;
    every other name with its signatory.
    """
    prints_it = Q(signatory__signatures__printed_lines__name=F("text")) | Q(
        signatory__signatures__printed_lines__acronym=F("text")
    )
    printed = Min(
        "signatory__signatures__visible_from",
        filter=prints_it
        & Q(signatory__signatures__public_label="")
        & stood_by("signatory__"),
    )
    own = Name.objects.filter(pk=OuterRef("pk")).order_by()
    own = own.values("pk").annotate(moment=printed).values("moment")
    moments = {}
    for row in names.select_related("signatory").annotate(printed=Subquery(own)):
        shown = row.signatory.visible_from
        moments[row.pk] = row.printed if shown and row.is_from_print else shown
    return moments
