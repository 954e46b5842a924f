"""The records a printed name may mean, with all their names and what was decided."""

from collections import defaultdict
from dataclasses import dataclass

from signatories.models import Judgement, Name, Signatory

from .shelf import KINDS, Shelf


@dataclass(frozen=True, slots=True)
class Record:
    """One signatory with its further names: (text, kind, language) each."""

    id: int
    slug: str
    kind: str
    name: str
    country: str = ""
    is_coalition: bool = False
    names: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement that stands: what a printed key means, or does not mean."""

    printed_key: str
    printed_country: str
    record_id: int
    verdict: str
    is_by_machine: bool = False


class Registry:
    """Records by every name they have, and what was decided before."""

    def __init__(self, records, judgements=()):
        self.records = {record.id: record for record in records}
        self.shelves = {kind: Shelf(kind) for kind in KINDS}
        for record in self.records.values():
            self.shelves[record.kind].add(record)
        self.decided = defaultdict(list)
        for judgement in judgements:
            if judgement.record_id in self.records:
                key = judgement.printed_key, judgement.printed_country
                self.decided[key].append(judgement)

    @classmethod
    def load(cls, queryset=None):
        """Read `queryset` (every unmerged signatory) with names and verdicts.

        Three queries, however many records there are.
        """
        if queryset is None:
            queryset = Signatory.objects.all()
        signatories = queryset.unmerged()
        return cls(_records(signatories), _decisions())


def _records(signatories):
    names = defaultdict(list)
    rows = Name.objects.exclude(kind=Name.Kind.PREFERRED)
    rows = rows.filter(signatory__in=signatories.order_by().values("pk"))
    for owner, *name in rows.values_list("signatory_id", "text", "kind", "language"):
        names[owner].append(tuple(name))
    columns = ["pk", "slug", "kind", "name", "country_id", "is_coalition"]
    for pk, slug, kind, name, country, is_coalition in signatories.values_list(
        *columns
    ):
        known = tuple(names.get(pk, ()))
        yield Record(pk, slug, kind, name, country or "", is_coalition, known)


def _decisions():
    judgements = Judgement.objects.standing().of_print().order_by("pk")
    columns = ["printed_key", "printed_country", "signatory_id", "verdict"]
    for row in judgements.values_list(*columns, "is_by_machine"):
        yield Decision(*row)
