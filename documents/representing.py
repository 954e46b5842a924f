"""Whom the signatures under a document stand for: each organisation once."""

from collections import deque
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Represented:
    """The organisations that signed, and those reached through coalitions.

    `direct` holds keys of signatories; `through` leads from a member's key to the
    memberships on the way to it, the signing coalition's first; `unrecorded` are the
    coalitions on the way whose members are not recorded. Where there is one, the
    total is not known and no number may be shown.
    """

    direct: frozenset
    through: dict
    unrecorded: tuple
    is_dated: bool = True

    @property
    def is_known(self):
        return self.is_dated and not self.unrecorded

    @property
    def total(self):
        return len(self.direct | self.through.keys())

    @property
    def both(self):
        """The keys of those that signed themselves and are members as well."""
        return self.direct & self.through.keys()

    @property
    def reason(self):
        """Why no number can be shown, in words; "" when one can."""
        if self.unrecorded:
            names = ", ".join(str(coalition) for coalition in self.unrecorded)
            return _("Cannot be checked: members not recorded (%(names)s)") % {
                "names": names
            }
        return "" if self.is_dated else _("Cannot be checked: the letter has no date")


def represented(document, signatures, memberships):
    """Return whom `document` represents on its date.

    `signatures` and `memberships` are the querysets that the reader may see. Members
    of members count; a coalition met twice, as in a cycle, is walked once.
    """
    signed = signatures.counted().organisations().filter(document=document)
    signers = [row.signatory for row in signed.select_related("signatory")]
    direct = frozenset(signatory.pk for signatory in signers)
    coalitions = [signatory for signatory in signers if signatory.is_coalition]
    if not document.dated:
        return Represented(direct, {}, (), is_dated=False)
    held = memberships.on(document.dated).select_related("coalition", "member")
    members = {}
    for membership in held.order_by("member__sort_key", "pk"):
        members.setdefault(membership.coalition_id, []).append(membership)
    through, unrecorded = walk(coalitions, members)
    return Represented(direct, through, unrecorded)


def walk(coalitions, members):
    """Return (paths by member key, coalitions without recorded members).

    `members` leads from a coalition's key to its memberships. Breadth first, so that
    the path shown is the shortest.
    """
    through, unrecorded = {}, []
    waiting = deque((coalition, ()) for coalition in coalitions)
    walked = set()
    while waiting:
        coalition, path = waiting.popleft()
        if coalition.pk in walked:
            continue
        walked.add(coalition.pk)
        if not coalition.has_members_recorded:
            unrecorded.append(coalition)
        for membership in members.get(coalition.pk, ()):
            way = (*path, membership)
            if not membership.member.is_organisation:
                continue
            through.setdefault(membership.member_id, way)
            if membership.member.is_coalition:
                waiting.append((membership.member, way))
    return through, tuple(unrecorded)
