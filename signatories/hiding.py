"""Hide now: one act for whoever may edit, in force with the next request.

It only ever takes away: what is hidden stays hidden when it is asked to be withheld.
Making a name visible again is an act of its own, for which a reviewer answers.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from . import showing
from .models import Membership, Signatory, Visibility
from .naming import remember

STRICTNESS = [Visibility.PUBLIC, Visibility.WITHHELD, Visibility.HIDDEN]
kinds = {}


class Kind:
    """How one kind of record is hidden.

    `refresh(ids)` brings `visible_from` up to date after the act. `shown_on(records)`
    gives {pk: [(title, public address)]}: the pages from which it vanishes. `names`
    leads from a record to the signatories whose names may stand elsewhere.
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


def pages_of_signatories(signatories):
    """Return the public pages on which each of these signatories is named."""
    pages = {}
    shown = {
        row.pk: row
        for row in Signatory.objects.public().filter(
            pk__in=[signatory.pk for signatory in signatories]
        )
    }
    for row in shown.values():
        if row.has_page:
            pages.setdefault(row.pk, []).append(
                (_("its own page"), row.get_absolute_url())
            )
    for membership in memberships_of(shown).select_related("coalition"):
        page = (str(membership.coalition), membership.coalition.get_absolute_url())
        pages.setdefault(membership.member_id, []).append(page)
    for row in shown.values():
        for signature in row.signatures.public().select_related("document"):
            document = signature.document
            page = (str(document), document.get_absolute_url())
            pages.setdefault(row.pk, []).append(page)
    return pages


def memberships_of(members):
    return Membership.objects.public().filter(member__in=members)


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
        for row in rows.select_related("coalition", "member")
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
