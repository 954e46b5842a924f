"""All names of one kind of signatory, laid out so that near ones are found fast."""

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


@dataclass(slots=True)
class StoredName:
    """One name of a record, taken to words."""

    record: object
    text: str
    kind: str
    plain: str
    words: tuple[str, ...]


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
