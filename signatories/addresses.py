"""Old addresses lead on."""

from django.http import Http404, HttpResponsePermanentRedirect

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


class LeadsOn:
    """A detail view whose old addresses lead to the record as it is called today.

    Only to one that its `get_queryset` shows: any other address answers as one that
    never existed. A subclass names `redirect_kind` and gives `address_of(record)`.
    """

    redirect_kind = None

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except Http404:
            record = self.moved_to(kwargs["slug"])
            if record is None:
                raise
        address = self.address_of(record)
        query = request.META.get("QUERY_STRING")
        return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)

    def moved_to(self, slug):
        destination = Redirect.objects.destination(self.redirect_kind, slug)
        found = self.get_queryset().filter(slug=destination) if destination else []
        return next(iter(found), None)

    def address_of(self, record):
        address = record.get_absolute_url()
        extension = self.kwargs.get("format")
        return f"{address.rstrip('/')}.{extension}" if extension else address
