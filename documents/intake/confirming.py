"""What was found in a pasted text becomes a draft letter and where it appeared."""

from django.db.models import Case, Max, Q, When
from django.utils import timezone
from django.utils.translation import gettext as _

from documents import publishing
from documents.addressing import save_addressed
from documents.models import Addressee, Document, Issuer, Publication, StatedCount
from signatories.naming import remember

from .reasons import LETTER_CONFIRMED
from .refusals import Refused
from .working import working_on

SIMILAR = 5


def confirm(
    intake,
    *,
    by,
    letter,
    publication,
    chosen=None,
    addressees=(),
    stated_counts=(),
    issuers=(),
):
    """Write what an editor confirmed, and give the list its letter and publication.

    `letter` and `publication` are dicts of values to write, the others lists of such;
    `issuers` are signatories. `chosen` is the publication on record that prints the
    list, None for a new one. A second confirmation changes nothing. Returns the list.
    """
    with working_on(intake, by=by) as now:
        if now.confirmed_at:
            return now
        document = write_letter(now.document, letter, by=by)
        now.document = document
        now.publication = write_publication(document, chosen, publication, by=by)
        add_numbered(Addressee, addressees, by=by, document=document)
        add_numbered(StatedCount, stated_counts, by=by, publication=now.publication)
        known = set(document.issuings.values_list("signatory", flat=True))
        new = [{"signatory": one} for one in issuers if one.pk not in known]
        add_numbered(Issuer, new, by=by, document=document)
        now.confirmed_at = timezone.now()
        now.save(update_fields=["document", "publication", "confirmed_at"])
        publishing.refresh([document.pk])
    return now


def write_letter(document, values, *, by):
    """Save the letter, as a draft where it is new. Raises Refused without a title."""
    document = document or Document()
    for name, value in values.items():
        setattr(document, name, value)
    if not document.title:
        raise Refused(_("Give the letter a title: nothing was saved yet."))
    return save_addressed(document, by=by, reason=LETTER_CONFIRMED)


def write_publication(document, chosen, values, *, by):
    publication = chosen or Publication(
        document=document, position=next_position(document.publications)
    )
    for name, value in values.items():
        setattr(publication, name, value)
    remember(publication, by, LETTER_CONFIRMED)
    publication.save()
    return publication


def add_numbered(model, values, *, by, **owner):
    """Add rows of a numbered list after those it has."""
    position = next_position(model.objects.filter(**owner))
    for number, one in enumerate(values, start=position):
        row = model(**owner, **one, position=number)
        remember(row, by, LETTER_CONFIRMED)
        row.save()


def next_position(rows):
    return (rows.aggregate(last=Max("position"))["last"] or 0) + 1


def choose_letter(intake, document, *, by):
    """Let a list belong to a letter on record, or to a new one (None).

    Returns the list. Once it is confirmed, nothing changes any more.
    """
    with working_on(intake, by=by) as now:
        if not now.confirmed_at:
            now.document = document
            now.save(update_fields=["document"])
    return now


def similar_letters(intake, *, title="", dated=None):
    """Return up to five letters on record that may be the one pasted, likeliest first."""
    if intake.document_id:
        return Document.objects.none()
    same_title = Q(title__iexact=title) | Q(title_en__iexact=title)
    same_place = Q(publications__url=intake.url)
    alike = {3: same_title if title else None, 2: same_place if intake.url else None}
    alike[1] = Q(dated=dated) if dated else None
    alike = {rank: which for rank, which in alike.items() if which}
    if not alike:
        return Document.objects.none()
    ranks = [When(which, then=rank) for rank, which in alike.items()]
    found = Document.objects.annotate(likeness=Max(Case(*ranks, default=0)))
    return found.filter(likeness__gt=0).order_by("-likeness", "pk")[:SIMILAR]
