"""From when the public sees a document, its signatures and those who signed it."""

from signatories import showing
from signatories.models import Signatory
from signatories.showing import BATCH, may_be_shown, write

from . import searching
from .models import Document, Signature

PUBLIC_STATES = {Document.State.PUBLISHED, Document.State.RETRACTED}


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
