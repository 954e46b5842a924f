"""All names of one kind of signatory, laid out so that near ones are found fast."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from math import log

from .keys import Memo, organisation_words, person_words, plain, sound, whole_sounds
from .nearby import Vocabulary
from .words import ARTICLES

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
    words: tuple[str, ...]


class Shelf:
    """Every name has a number; each list below is read by it.

    Plain lists of strings rather than an object a name: a hundred thousand objects
    are slow to make and keep the garbage collector busy.
    """

    def __init__(self, kind):
        self.kind = kind
        self.to_words = WORDS_OF[kind]
        self.owners = []
        self.texts = []
        self.kinds = []
        self.words = []
        self.postings = defaultdict(list)
        self.by_words = {}
        self.weight = Memo(self._weight)
        self.total_weight = Memo(self._total_weight)
        self.crowd = Memo(self._crowd)

    def add(self, record):
        """Shelve every name of `record`."""
        self._add(record, record.name, "preferred")
        seen = {record.name}
        for text, kind, _language in record.names:
            if text not in seen:
                seen.add(text)
                self._add(record, text, kind)

    def _add(self, record, text, kind):
        number = len(self.texts)
        words = self.to_words(plain(text))
        self.owners.append(record)
        self.texts.append(text)
        self.kinds.append(kind)
        self.words.append(" ".join(words))
        known = self.by_words.setdefault(" ".join(sorted(words)), number)
        if known != number:
            self._add_namesake(" ".join(sorted(words)), known, number)
        postings = self.postings
        for word in set(words):
            postings[word].append(number)

    def _add_namesake(self, key, known, number):
        if type(known) is int:
            self.by_words[key] = [known, number]
        else:
            known.append(number)

    def name(self, number):
        """The name of this number."""
        words = tuple(self.words[number].split())
        return StoredName(
            self.owners[number], self.texts[number], self.kinds[number], words
        )

    def same_words(self, words):
        """Numbers of the names made of exactly these words, in any order."""
        found = self.by_words.get(" ".join(sorted(words)), ())
        return (found,) if type(found) is int else found

    def _weight(self, word):
        """How much a word tells: rare words much, common ones little."""
        return log(1 + len(self.texts) / (1 + len(self.postings.get(word, ()))))

    def _total_weight(self, number):
        return sum(map(self.weight.__getitem__, self.words[number].split()))

    def _crowd(self, word):
        return frozenset(self.postings[word])

    @cached_property
    def vocabulary(self):
        return Vocabulary(self.postings)

    @cached_property
    def by_sound(self):
        """Names by the sound of each word and of the whole: for people."""
        by_sound = defaultdict(list)
        for number, words in enumerate(self.words):
            words = words.split()
            for key in {*(sound[word] for word in words), *whole_sounds(words)}:
                if len(key) > 1:
                    by_sound[key].append(number)
        return by_sound

    @cached_property
    def by_initials(self):
        """Names by the acronyms they make, with and without small words."""
        by_initials = defaultdict(list)
        for number, text in enumerate(self.texts):
            words = plain(text).split()
            if len(words) > 1:
                telling = [word for word in words if word not in ARTICLES]
                for key in {initials(words), initials(telling)}:
                    by_initials[key].append(number)
        return by_initials

    @cached_property
    def initials_by_first(self):
        """The acronyms that names make, by their first letter, one a line."""
        by_first = defaultdict(list)
        for letters in self.by_initials:
            by_first[letters[0]].append(letters)
        return {first: "\n".join(found) for first, found in by_first.items()}


def initials(words):
    return "".join(word[0] for word in words)
