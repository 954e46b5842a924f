"""Whom the signatures under a document stand for: each organisation once."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from signatories.reach import members_by_coalition, walk


@dataclass(frozen=True)
class Represented:
    """The organisations that signed, and those reached through coalitions.

    `direct` holds keys of signatories; `through` leads from a member's key to the
    memberships on the way to it, the signing coalition's first; `unrecorded` are the
    coalitions on the way whose members are not recorded. Where there is one, the
    total is not known and no number may be shown. `labelled` is the number of those
    that signed under a label: they count each for themselves, since a total that
    knew a member among them would tell whose label it is.
    """

    direct: frozenset
    through: dict
    unrecorded: tuple
    is_dated: bool = True
    labelled: int = 0

    @property
    def is_known(self):
        return self.is_dated and not self.unrecorded

    @property
    def total(self):
        return len(self.direct | self.through.keys()) + self.labelled

    @property
    def both(self):
        """The keys of those that signed themselves and are members as well."""
        return self.direct & self.through.keys()

    @property
    def reason(self):
        """Why no number can be shown, in words; "" when one can."""
        if self.unrecorded:
            names = ", ".join(coalition.shown_name for coalition in self.unrecorded)
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
    signed = list(signed.select_related("signatory"))
    # The members of one that a label stands in for would tell who it is.
    named = [row.signatory for row in signed if not row.label]
    labelled = len(signed) - len(named)
    direct = frozenset(signatory.pk for signatory in named)
    coalitions = [signatory for signatory in named if signatory.is_coalition]
    if not document.dated:
        return Represented(direct, {}, (), is_dated=False, labelled=labelled)
    known = memberships.select_related("coalition", "member") if coalitions else ()
    members = members_by_coalition(known, document.dated)
    through, unrecorded = walk(coalitions, members)
    return Represented(direct, through, unrecorded, labelled=labelled)
