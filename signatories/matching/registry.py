"""The records a printed name may mean, laid out for comparison."""

from collections import defaultdict
from dataclasses import dataclass

from .keys import printed_key

SAME = "same"
DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Record:
    """One signatory with its names: (text, kind, language) each."""

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
        self.by_key = defaultdict(dict)
        for record in self.records.values():
            self._add(record, record.name)
            for text, _kind, _language in record.names:
                self._add(record, text)
        self.decided = defaultdict(list)
        for judgement in judgements:
            self.decided[judgement.printed_key].append(judgement)

    def _add(self, record, text):
        self.by_key[printed_key(text)].setdefault(record.id, text)
