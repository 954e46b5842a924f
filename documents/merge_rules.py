"""What becomes of signatures and all else in letters when two records become one."""

from django.utils.translation import gettext as _

from signatories.merge_rules import fill, take_stricter
from signatories.merging.rules import Rule, register
from signatories.partial_dates import say_partial

from .models import IntakeRow, Issuer, PrintedLine, Publication, Signature

FILLED = [
    ("country_id",),
    ("capacity",),
    ("representative", "representative_office"),
    ("signed_on", "signed_precision"),
    ("public_label",),
    ("note",),
]
STATE = ["state", "state_on", "state_precision", "state_note"]
PARTS = [
    Signature.Part.CONVENER,
    Signature.Part.LEAD,
    Signature.Part.SIGNATORY,
    Signature.Part.ENDORSER,
]


def join_signatures(into, row):
    """Two signatures under one letter are one: what either knew, as private as either.

    The leading part stays, and so does the place higher up in the list. Withdrawn or
    disputed under either name is so for both.
    """
    fill(into, row, FILLED)
    if into.state == Signature.State.SIGNED:
        for name in STATE:
            setattr(into, name, getattr(row, name))
    take_stricter(into, row)
    into.part = min(into.part, row.part, key=PARTS.index)
    into.position = min(into.position, row.position)


def title_of_document(row):
    """Return the letter it is of, with its date: many have the same title."""
    letter = row.document
    parts = (str(letter), say_partial(letter.dated, letter.dated_precision))
    return ", ".join(filter(None, parts))


def title_of_publication(row):
    return _("%(publication)s, of “%(document)s”") % {
        "publication": row,
        "document": title_of_document(row),
    }


def declare():
    """Declare what becomes of everything here that points at a record."""
    register(
        Rule(
            Signature,
            ("signatory",),
            keys=lambda row: [(row.document_id, row.signatory_id)],
            join=join_signatures,
            title=title_of_document,
            related=("document",),
            is_choosable=True,
        )
    )
    register(
        Rule(
            Issuer,
            ("signatory",),
            keys=lambda row: [(row.document_id, row.signatory_id)],
            title=title_of_document,
            related=("document",),
            is_choosable=True,
        )
    )
    register(
        Rule(Publication, ("publisher",), title=title_of_publication, is_choosable=True)
    )
    register(Rule(IntakeRow, ("signatory",), goes_with="signature"))
    register(Rule(PrintedLine, ("signature",), target=Signature))
    register(Rule(IntakeRow, ("signature",), target=Signature))
