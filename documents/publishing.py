"""From when the public sees a document, its signatures and those who signed it."""

from django.db import transaction
from django.utils import timezone

from signatories import showing
from signatories.models import Signatory
from signatories.naming import remember
from signatories.showing import BATCH, may_be_shown, write

from . import searching
from .models import Document, Signature

PUBLIC_STATES = {Document.State.PUBLISHED, Document.State.RETRACTED}


def publish(documents, *, by, reason="", now=None):
    """Publish `documents` and return those that changed.

    They are public from their `publish_at`, at once (`now`) where none was set.
    """
    return move(documents, Document.State.PUBLISHED, by=by, reason=reason, now=now)


def unpublish(documents, *, by, reason=""):
    """Make `documents` drafts again, which only editors see; return those that changed.

    The day on which each was first public stays with it.
    """
    return move(documents, Document.State.DRAFT, by=by, reason=reason)


def retract(documents, *, by, reason="", now=None):
    """Mark `documents` as retracted; they stay public and say so.

    A draft stays one: nobody has seen what could be retracted.
    """
    was, state = Document.State.PUBLISHED, Document.State.RETRACTED
    return move(documents, state, by=by, reason=reason, now=now, only_from=was)


@transaction.atomic
def move(documents, state, *, by, reason, now=None, only_from=None):
    ids = [document.pk for document in documents]
    rows = Document.objects.select_for_update().filter(pk__in=ids)
    if only_from:
        rows = rows.filter(state=only_from)
    changed = list(rows.exclude(state=state).order_by("pk"))
    for document in changed:
        remember(document, by, reason)
        document.state = state
        if state in PUBLIC_STATES:
            document.publish_at = document.publish_at or now or timezone.now()
        document.save()
    refresh([document.pk for document in changed])
    return changed


def becoming_public(documents):
    """Return the signatories whose names the public learns with these documents."""
    signed = Signature.objects.counted().filter(
        document__in=documents, visibility="public"
    )
    unknown = Signatory.objects.unmerged().filter(
        visibility="public", visible_from=None, public_label=""
    )
    return unknown.filter(pk__in=signed.values("signatory")).order_by("sort_key")


def refresh(document_ids):
    """Work out `visible_from` anew for these documents and all that hangs on them.

    `document_ids` is an iterable of primary keys. Every act that changes a document's
    state or a signature calls it at its end. Returns the number of rows changed.
    """
    documents = Document.objects.filter(pk__in=set(document_ids))
    searching.index(documents)
    changed = write(documents, document_moments(documents))
    signatures = Signature.objects.filter(document__in=documents)
    changed += write(signatures, signature_moments(signatures))
    signatories = set(signatures.values_list("signatory_id", flat=True))
    signatories.update(documents.values_list("issuers", flat=True))
    return changed + showing.refresh(signatories - {None})


def refresh_signatures(signature_ids):
    """Work out `visible_from` anew for these signatures and for those who signed."""
    ids = sorted(set(signature_ids))
    changed = 0
    for start in range(0, len(ids), BATCH):
        signatures = Signature.objects.filter(pk__in=ids[start : start + BATCH])
        changed += write(signatures, signature_moments(signatures))
        changed += showing.refresh(signatures.values_list("signatory_id", flat=True))
    return changed


def refresh_signatories(signatory_ids):
    """Work out `visible_from` anew after these signatories' visibility changed."""
    ids = sorted(set(signatory_ids))
    changed = 0
    for start in range(0, len(ids), BATCH):
        signatures = Signature.objects.filter(signatory__in=ids[start : start + BATCH])
        changed += write(signatures, signature_moments(signatures))
    return changed + showing.refresh(ids)


def document_moments(documents):
    """Return {pk: moment or None}: the moment set for it, once it is published."""
    return {
        row.pk: row.publish_at if row.state in PUBLIC_STATES else None
        for row in documents
    }


def signature_moments(signatures):
    """Return {pk: moment or None}: with its document, if it and its signatory may."""
    return {
        row.pk: row.document.visible_from
        if row.visibility == "public" and may_be_shown(row.signatory)
        else None
        for row in signatures.select_related("document", "signatory")
    }


def refresh_all():
    """Work out every `visible_from` anew; return the number of rows changed."""
    documents = Document.objects.values_list("pk", flat=True)
    changed = refresh(documents)
    return changed + refresh_signatories(Signatory.objects.values_list("pk", flat=True))
