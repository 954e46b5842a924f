"""Merges, splits and renamings of organisations, for those who stored an address.

Nothing about people, and nothing about an organisation that is not public now or that
was ever hidden, withheld or labelled: its entry would say that there is one.
"""

import datetime
from dataclasses import dataclass

from django.contrib.syndication.views import Feed
from django.http import JsonResponse
from django.urls import reverse, reverse_lazy
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext_lazy as _

from .models import Merge, Signatory, Visibility

MOST_IN_FEED = 50


@dataclass(frozen=True)
class Change:
    """One act: an old address, the one that holds now, and when."""

    key: int
    kind: str
    old_slug: str
    new_slug: str
    at: datetime.datetime
    undone_at: datetime.datetime | None

    def as_json(self):
        return {
            "kind": self.kind,
            "old_slug": self.old_slug,
            "new_slug": self.new_slug,
            "at": self.at.isoformat(),
            "undone_at": self.undone_at and self.undone_at.isoformat(),
        }


def public_changes():
    """Return the Changes that the public may know of, the latest first."""
    acts = Merge.objects.filter(survivor__kind=Signatory.Kind.ORGANISATION)
    acts = acts.select_related("survivor__merged_into", "vanished__merged_into")
    acts = list(acts.order_by("-acted_at", "-pk"))
    involved = {record for act in acts for record in records_of(act)}
    never_hidden = involved - ever_private(involved)
    public = Signatory.objects.public().filter(pk__in=involved)
    public = set(public.values_list("pk", flat=True))
    return [
        change_of(act)
        for act in acts
        if records_of(act) <= never_hidden
        and living_of(act) <= public
        and (act.act == Merge.Act.SPLIT or act.chosen.get("was_public"))
        and act.chosen["old_slug"] != act.chosen["new_slug"]
    ]


def records_of(act):
    """Return the keys of all records that an act, or what came of them, is about."""
    own = {act.survivor_id, act.vanished_id} - {None}
    return own | living_of(act)


def living_of(act):
    """Return the keys of the records that stand today for those of the act."""
    records = [record for record in (act.survivor, act.vanished) if record]
    return {record.merged_into_id or record.pk for record in records}


def ever_private(keys):
    """Return those of these records that were ever anything but public."""
    history = Signatory.history.filter(id__in=keys)
    private = history.exclude(visibility=Visibility.PUBLIC, public_label="")
    return set(private.values_list("id", flat=True))


def change_of(act):
    return Change(
        act.pk,
        act.act,
        act.chosen["old_slug"],
        act.chosen["new_slug"],
        act.acted_at,
        act.undone_at,
    )


def changes_json(request):
    """Answer with every change, for a program."""
    return JsonResponse({"changes": [one.as_json() for one in public_changes()]})


class ChangesFeed(Feed):
    """The latest changes, for a feed reader."""

    feed_type = Atom1Feed
    title = _("Organisations merged, split and renamed")
    subtitle = _("For those who stored an address: the old one and the one that holds.")
    link = reverse_lazy("signatories:organisation-list")
    feed_url = reverse_lazy("signatories:organisation-changes-feed")

    def items(self):
        return public_changes()[:MOST_IN_FEED]

    def item_title(self, change):
        kind = Merge.Act(change.kind).label
        if change.undone_at:
            kind = _("%(kind)s, taken back") % {"kind": kind}
        return f"{change.old_slug} → {change.new_slug} ({kind})"

    def item_description(self, change):
        return ""

    def item_link(self, change):
        return reverse("signatories:organisation-detail", args=[change.new_slug])

    def item_guid(self, change):
        return f"merge-{change.key}"

    item_guid_is_permalink = False

    def item_pubdate(self, change):
        return change.at

    def item_updateddate(self, change):
        return change.undone_at or change.at
