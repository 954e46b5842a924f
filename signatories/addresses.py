"""Old addresses lead on."""

from .models import Redirect


def leave_redirect(kind, old_slug, slug):
    """Let the address `old_slug` lead to `slug`; nothing happens where they agree.

    `kind` is a Redirect.Kind. Whatever led away from `slug` before is forgotten: a
    record lives there again.
    """
    if not old_slug or old_slug == slug:
        return
    Redirect.objects.filter(kind=kind, old_slug=slug).delete()
    Redirect.objects.update_or_create(
        kind=kind, old_slug=old_slug, defaults={"slug": slug}
    )
