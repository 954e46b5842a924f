"""The records that a query may mean, each with the stored name that meets it best."""

import re
from dataclasses import dataclass

from .comparing import IDENTICAL, JOINED, PART, SAME, SOUND, Likeness, compare
from .keys import plain
from .remembering import NOTHING
from .retrieving import abbreviated, worth_comparing
from .shelf import INDIVIDUAL, KINDS, StoredName
from .weighing import AGREES, DIFFERS, UNKNOWN, weigh_differences

# Scripts whose letters, put into Latin, no longer tell one word from another.
LOSSY_SCRIPT = re.compile(r"[\u0590-\u1dff\u2e80-\uffef]")
HAN = re.compile(r"[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]")
DERIVED, STORED = "derived", "stored"
LONGEST_ACRONYM = 10
# What is longer is no name, and is compared by its beginning.
LONGEST_NAME = 600
# What the country is worth beside the likeness of the names, from 0 to 1.
COUNTRY_BONUS = {AGREES: 0.04, UNKNOWN: 0.0, DIFFERS: -0.12}


class Printed:
    """A query's name, prepared once for all comparisons."""

    def __init__(self, query):
        self.query = query
        self.plain = plain(query.name[:LONGEST_NAME])
        self.is_lossy = bool(LOSSY_SCRIPT.search(query.name))
        self.is_acronym = is_acronym(query.name)
        self.words = {}

    def words_for(self, shelf):
        if shelf.kind not in self.words:
            self.words[shelf.kind] = shelf.to_words(self.plain)
        return self.words[shelf.kind]


@dataclass(slots=True)
class Sighting:
    """A record seen through one of its names, and how the two stand to each other.

    `acronym` says that the printed name is the record's acronym, stored or derived;
    `places` are differing words that only repeat the record's country, `besides` is
    its acronym, printed or stored beside the name.
    """

    record: object
    name: StoredName
    likeness: Likeness
    country: str
    acronym: str = ""
    places: tuple = ()
    besides: str = ""
    is_lossy: bool = False

    @property
    def is_person(self):
        return self.record.kind == INDIVIDUAL

    @property
    def rank(self):
        """Best first when sorted in reverse."""
        score = self.likeness.score + COUNTRY_BONUS[self.country]
        return score, self.likeness.how, self.name.kind == "preferred"


def sightings(query, registry, memory=NOTHING):
    """Every record worth a look, best first, one Sighting each.

    Records that a person said are meant come first; those a person ruled out do not
    come at all.
    """
    printed = Printed(query)
    best = {id: _of_record(printed, registry, id) for id in memory.meant}
    for kind in [query.kind] if query.kind else KINDS:
        for sighting in _on_shelf(printed, registry.shelves[kind]):
            if sighting.record.id in memory.excluded:
                continue
            known = best.get(sighting.record.id)
            if known is None or sighting.rank > known.rank:
                best[sighting.record.id] = sighting
    return sorted(
        best.values(),
        key=lambda s: (s.record.id in memory.meant, s.rank),
        reverse=True,
    )


def _of_record(printed, registry, record_id):
    record = registry.records[record_id]
    shelf = registry.shelves[record.kind]
    words = shelf.to_words(plain(record.name))
    return _sighting(
        printed, shelf, StoredName(record, record.name, "preferred", words)
    )


def _on_shelf(printed, shelf):
    words = printed.words_for(shelf)
    if not words:
        return
    same = shelf.same_words(words)
    near = worth_comparing(shelf, words, thorough=not same)
    for number in dict.fromkeys((*same, *near)):
        yield _sighting(printed, shelf, shelf.name(number))
    if printed.is_acronym and shelf.kind != INDIVIDUAL:
        for number, score in abbreviated(shelf, printed.plain):
            name = shelf.name(number)
            country = _country(printed.query, name.record)
            yield Sighting(name.record, name, Likeness(PART, score), country, DERIVED)


def is_acronym(name):
    """Does `name` look like an acronym ("HAWA", "SaltPier") rather than a name?"""
    short = 2 <= len(name) <= LONGEST_ACRONYM and " " not in name
    return short and sum(map(str.isupper, name)) > 1


def _country(query, record):
    """Does the country as printed agree with the record's?"""
    if not query.country or not record.country:
        return UNKNOWN
    return AGREES if query.country == record.country else DIFFERS


def _sighting(printed, shelf, name):
    is_person = shelf.kind == INDIVIDUAL
    likeness = compare(printed.words_for(shelf), name.words, shelf.weight, is_person)
    if likeness.how >= JOINED:
        _look_closer(printed, name, likeness)
    acronym = STORED if printed.is_acronym and likeness.how >= SAME else ""
    country = _country(printed.query, name.record)
    sighting = Sighting(
        name.record, name, likeness, country, acronym, is_lossy=printed.is_lossy
    )
    if not is_person and (likeness.missing or likeness.extra):
        weigh_differences(printed, shelf, sighting)
    return sighting


def _look_closer(printed, name, likeness):
    """The same words: letter by letter as well? And with the same Han characters?"""
    text = printed.query.name
    if likeness.how == SAME and (
        text == name.text or printed.plain == plain(name.text)
    ):
        likeness.how = IDENTICAL
    if printed.is_lossy and sorted(HAN.findall(text)) != sorted(HAN.findall(name.text)):
        likeness.how = SOUND
