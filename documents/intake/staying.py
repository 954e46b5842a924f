"""Which new records cannot go, because something else refers to them by now."""

from django.db.models import Exists, OuterRef, Q

from documents.models import Issuer, Publication, Signature
from signatories.models import Identifier, Judgement, Membership, Merge, Signatory


def what_keeps(signatories):
    """Return the keys of those to which more than the list's own rows refer.

    Names are their own; judgements on their printed name go with them.
    """
    references = [
        Signature.objects.filter(signatory=OuterRef("pk")),
        Issuer.objects.filter(signatory=OuterRef("pk")),
        Publication.objects.filter(publisher=OuterRef("pk")),
        Membership.objects.filter(
            Q(coalition=OuterRef("pk")) | Q(member=OuterRef("pk"))
        ),
        Identifier.objects.filter(signatory=OuterRef("pk")),
        Judgement.objects.filter(Q(first=OuterRef("pk")) | Q(second=OuterRef("pk"))),
        Merge.objects.filter(Q(survivor=OuterRef("pk")) | Q(vanished=OuterRef("pk"))),
        Signatory.objects.filter(merged_into=OuterRef("pk")),
    ]
    needed = Q()
    for rows in references:
        needed |= Q(Exists(rows))
    needed |= Q(merged_into__isnull=False) | Q(listed_at__isnull=False)
    return set(signatories.filter(needed).values_list("pk", flat=True))
