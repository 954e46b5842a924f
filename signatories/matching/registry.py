"""The records a printed name may mean, laid out so that near names are found fast."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from math import log

from .keys import Memo, organisation_words, person_words, plain, sound
from .nearby import Vocabulary

ORGANISATION = "organisation"
INDIVIDUAL = "individual"
KINDS = (ORGANISATION, INDIVIDUAL)
WORDS_OF = {ORGANISATION: organisation_words, INDIVIDUAL: person_words}


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


@dataclass(frozen=True, slots=True)
class StoredName:
    """One name of a record, taken to words."""

    record: Record
    text: str
    kind: str
    plain: str
    words: tuple[str, ...]


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


class Shelf:
    """All names of one kind of signatory, found by their words."""

    def __init__(self, kind):
        self.kind = kind
        self.to_words = WORDS_OF[kind]
        self.names = []
        self.postings = defaultdict(list)
        self.by_words = defaultdict(list)
        self.weight = Memo(self._weight)

    def add(self, record):
        """Shelve every name of `record`."""
        seen = set()
        for text, kind in self._texts(record):
            if text in seen:
                continue
            seen.add(text)
            name_plain = plain(text)
            words = self.to_words(name_plain)
            number = len(self.names)
            self.names.append(StoredName(record, text, kind, name_plain, words))
            self.by_words[" ".join(sorted(words))].append(number)
            for word in set(words):
                self.postings[word].append(number)

    def _texts(self, record):
        yield record.name, "preferred"
        for text, kind, _language in record.names:
            yield text, kind

    def _weight(self, word):
        """How much a word tells: rare words much, common ones little."""
        return log(1 + len(self.names) / (1 + len(self.postings.get(word, ()))))

    @cached_property
    def vocabulary(self):
        return Vocabulary(self.postings)

    @cached_property
    def by_sound(self):
        """Names by the sound of each word and of the whole: for people."""
        by_sound = defaultdict(list)
        for number, name in enumerate(self.names):
            sounds = {sound[word] for word in name.words}
            sounds.add("".join(sound[word] for word in name.words))
            sounds.add(
                "".join(sound[word] for word in (*name.words[1:], name.words[0]))
            )
            for key in sounds:
                if len(key) > 1:
                    by_sound[key].append(number)
        return by_sound

    @cached_property
    def by_initials(self):
        """Names by the acronyms they make, with and without small words."""
        by_initials = defaultdict(list)
        for number, name in enumerate(self.names):
            printed = name.plain.split()
            if len(printed) > 2 or len(name.words) > 1:
                keys = {
                    "".join(w[0] for w in printed),
                    "".join(w[0] for w in name.words),
                }
                for key in keys:
                    by_initials[key].append(number)
        return by_initials
