"""Documents and campaigns at their addresses."""

from signatories.addresses import leave_redirect
from signatories.models import Redirect
from signatories.naming import remember
from signatories.slugs import readable_slug

from .models import Campaign, Document, Topic

KINDS = {Document: Redirect.Kind.DOCUMENT, Campaign: Redirect.Kind.CAMPAIGN}


def free_slug(record, *, reserved=frozenset()):
    """Return an address for a document, campaign or topic that no other one has.

    Made from its title or English name. `reserved` is a set of slugs to leave alone.
    """

    def taken(slug):
        others = type(record).objects.filter(slug=slug).exclude(pk=record.pk)
        return slug in reserved or others.exists()

    text = record.title if isinstance(record, Document) else record.name_en
    return readable_slug(text, taken=taken)


def save_addressed(record, *, by=None, reason="", old_slug=""):
    """Save a document, campaign or topic with an address, and return it.

    `old_slug` is the address it had; where that changes, the old one leads on.
    """
    remember(record, by, reason)
    record.slug = record.slug or free_slug(record)
    record.save()
    if not isinstance(record, Topic):
        leave_redirect(KINDS[type(record)], old_slug, record.slug)
    return record
