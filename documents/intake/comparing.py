"""A list against what is recorded of its letter: known, added, missing, renamed."""

from collections import defaultdict
from dataclasses import dataclass, field

from documents.models import PrintedLine, Signature
from signatories.matching import printed_key


@dataclass
class Difference:
    """What a list changes about a letter that has signatures already.

    `known`, `added` and `repeated` are rows, `renamed` pairs of a row and the name
    printed before, `missing` the signatures that this list does not print; `lines` is
    how many printed lines are new to its place.
    """

    known: list = field(default_factory=list)
    added: list = field(default_factory=list)
    repeated: list = field(default_factory=list)
    renamed: list = field(default_factory=list)
    missing: list = field(default_factory=list)
    lines: int = 0

    @property
    def is_first(self):
        """Whether the letter has no signature but those of this list."""
        return not (self.known or self.missing)


def difference(intake):
    """Return the Difference that adding `intake` would make, in four queries."""
    rows = intake.rows.signatories().select_related("country", "signatory", "same_as")
    signed = signatures_by_signatory(intake)
    printed = names_by_signature(intake)
    here = lines_printed(intake)
    found = Difference()
    met = set()
    for row in rows:
        signature = signed.get(row.signatory_id)
        again = signed.get((row.same_as or row).signatory_id)
        found.lines += again is None or (again.pk, row.text) not in here
        if row.decision == "same" or row.signatory_id in met:
            found.repeated.append(row)
        elif signature is None:
            found.added.append(row)
        else:
            found.known.append(row)
            before = printed[signature.pk]
            if before and printed_key(row.name) not in map(printed_key, before):
                found.renamed.append((row, before[0]))
        met.add(row.signatory_id)
        met.discard(None)
    found.missing = [one for pk, one in signed.items() if pk not in met]
    return found


def signatures_by_signatory(intake):
    signatures = Signature.objects.filter(document=intake.document_id)
    signatures = signatures.select_related("signatory").order_by("position", "pk")
    return {signature.signatory_id: signature for signature in signatures}


def lines_printed(intake):
    """Return {(signature, text)} of the lines that the place of a list prints already."""
    lines = PrintedLine.objects.filter(publication=intake.publication_id)
    return set(lines.values_list("signature_id", "text"))


def names_by_signature(intake):
    """Return {signature: names as printed before}, oldest publication first."""
    lines = PrintedLine.objects.filter(signature__document=intake.document_id)
    printed = defaultdict(list)
    ordered = lines.order_by("publication__position", "position")
    for signature, name in ordered.values_list("signature_id", "name"):
        printed[signature].append(name)
    return printed
