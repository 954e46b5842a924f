"""Hide now: one act for whoever may edit, in force with the next request.

It only ever takes away: what is hidden stays hidden when it is asked to be withheld.
Making a name visible again is an act of its own, for which a reviewer answers.
"""

from django.db import transaction
from django.utils import timezone

from . import showing
from .models import Membership, Signatory, Visibility
from .naming import remember

STRICTNESS = [Visibility.PUBLIC, Visibility.WITHHELD, Visibility.HIDDEN]
kinds = {}


class Kind:
    """How one kind of record is hidden.

    `refresh(ids)` brings `visible_from` up to date after the act. `shown_on(records)`
    gives {pk: [(title, public address)]}: the pages from which it vanishes.
    `signatories` is the path to those whose names may stand elsewhere.
    """

    def __init__(self, model, *, refresh, shown_on, signatories):
        self.model, self.refresh = model, refresh
        self.shown_on, self.signatories = shown_on, signatories


def register(model, **how):
    """Let the records of `model` be hidden; see Kind. Called when its app is ready."""
    kinds[model] = Kind(model, **how)


def kind_of(model):
    return kinds[model._meta.concrete_model]


def hide(records, *, by, reason="", visibility=Visibility.HIDDEN):
    """Hide `records`, or withhold their names, and return those that changed.

    `records` is a list or queryset of one model: signatories, memberships or
    signatures. `visibility` is hidden or withheld, `by` the acting user.
    """
    strictest = STRICTNESS.index(visibility)
    milder = STRICTNESS[:strictest]
    return write(records, milder, visibility, by=by, reason=reason)


def show_again(records, *, by, reason=""):
    """Make `records` public again and return those that changed.

    Whether `by` may do so is asked where the act is offered: it takes the permission
    `signatories.show_again`. What else keeps a record from sight still does.
    """
    return write(records, STRICTNESS[1:], Visibility.PUBLIC, by=by, reason=reason)


def shows_more(before, after):
    """Whether `after` lets the public learn more than the visibility `before`."""
    return STRICTNESS.index(after) < STRICTNESS.index(before)


@transaction.atomic
def write(records, from_any_of, visibility, *, by, reason):
    ids = [record.pk for record in records]
    if not ids:
        return []
    kind = kind_of(type(records[0]))
    rows = kind.model.objects.select_for_update().filter(pk__in=ids)
    changed = list(rows.filter(visibility__in=from_any_of).order_by("pk"))
    for row in changed:
        remember(row, by, reason)
        row.visibility = visibility
        # Nothing else is written: a changed timestamp would tell that something was.
        row.save(update_fields=["visibility"])
    kind.refresh([row.pk for row in changed])
    return changed


def vanishing(records):
    """Return [(record, [(title, address)])]: from which public pages each vanishes."""
    records = list(records)
    if not records:
        return []
    pages = kind_of(type(records[0])).shown_on(records)
    return [(record, pages.get(record.pk, [])) for record in records]


def signatories_of(records):
    """Return the signatories whose names stand on these records, by name."""
    kind = kind_of(type(records[0]))
    rows = kind.model.objects.filter(pk__in=[record.pk for record in records])
    keys = rows.values_list(kind.signatories, flat=True)
    return Signatory.objects.filter(pk__in=set(keys)).order_by("sort_key")


def pages_of_signatories(signatories):
    """Return the public pages on which each of these signatories is named."""
    ids = [signatory.pk for signatory in signatories]
    shown = Signatory.objects.public().filter(pk__in=ids)
    memberships = Membership.objects.public().filter(member__in=shown)
    signatures = Signatory.signatures.rel.related_model.objects.public()
    signatures = signatures.filter(signatory__in=shown).order_by("-document__dated")
    issuings = Signatory.issuings.rel.related_model.objects.filter(
        signatory__in=shown, document__visible_from__lte=timezone.now()
    )
    documents = [*with_document(signatures), *with_document(issuings)]
    named_on = [
        *((row.pk, row) for row in shown if row.has_page),
        *((row.member_id, row.coalition) for row in with_both(memberships)),
        *((row.signatory_id, row.document) for row in documents),
    ]
    pages = {}
    for pk, page in dict.fromkeys(named_on):
        pages.setdefault(pk, []).append((str(page), page.get_absolute_url()))
    return pages


def with_document(rows):
    return rows.select_related("document")


def with_both(memberships):
    return memberships.select_related("coalition", "member")


def pages_of_memberships(memberships):
    """Return the public pages on which each of these memberships is shown."""
    ids = [membership.pk for membership in memberships]
    rows = Membership.objects.public().filter(pk__in=ids)
    return {
        row.pk: [
            (str(side), side.get_absolute_url())
            for side in (row.coalition, row.member)
            if side.has_page
        ]
        for row in with_both(rows)
    }


def refresh_memberships(ids):
    rows = Membership.objects.filter(pk__in=ids)
    showing.refresh(
        {pk for pair in rows.values_list("coalition", "member") for pk in pair}
    )


register(
    Signatory,
    refresh=showing.refresh_changed,
    shown_on=pages_of_signatories,
    signatories="pk",
)
register(
    Membership,
    refresh=refresh_memberships,
    shown_on=pages_of_memberships,
    signatories="member",
)
