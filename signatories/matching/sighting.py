"""The records that a query may mean, each with the stored name that meets it best."""

import re
from dataclasses import dataclass, replace

from .comparing import IDENTICAL, JOINED, PART, SAME, SOUND, Likeness, compare
from .keys import plain
from .places import COUNTRY_OF_WORD
from .remembering import NOTHING
from .retrieving import worth_comparing
from .shelf import INDIVIDUAL, KINDS, StoredName

# Scripts whose letters, put into Latin, no longer tell one word from another.
LOSSY_SCRIPT = re.compile(r"[\u0590-\u1dff\u2e80-\uffef]")
HAN = re.compile(r"[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]")
UNKNOWN, AGREES, DIFFERS = "unknown", "agrees", "differs"
DERIVED, STORED = "derived", "stored"


@dataclass(slots=True)
class Sighting:
    """A record seen through one of its names, and how the two stand to each other."""

    record: object
    name: StoredName
    likeness: Likeness
    country: str
    acronym: str = ""
    places: tuple = ()
    is_lossy: bool = False

    @property
    def rank(self):
        """Best first when sorted in reverse."""
        bonus = {AGREES: 0.04, UNKNOWN: 0.0, DIFFERS: -0.12}[self.country]
        return (
            self.likeness.score + bonus,
            self.likeness.how,
            self.name.kind == "preferred",
        )


def country_relation(query, record):
    """Does the country as printed agree with the record's?"""
    if not query.country or not record.country:
        return UNKNOWN
    return AGREES if query.country == record.country else DIFFERS


def sightings(query, registry, memory=NOTHING):
    """Every record worth a look, best first, one Sighting each.

    Records that a person said are meant come first; those a person ruled out do not
    come at all.
    """
    best = {id: _sighting_of(query, registry, id) for id in memory.meant}
    for kind in [query.kind] if query.kind else KINDS:
        for sighting in _on_shelf(query, registry.shelves[kind]):
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


def _sighting_of(query, registry, record_id):
    record = registry.records[record_id]
    shelf = registry.shelves[record.kind]
    printed = plain(query.name)
    name = StoredName(record, record.name, "preferred", plain(record.name), ())
    name = replace(name, words=shelf.to_words(name.plain))
    return _sighting(query, printed, shelf.to_words(printed), shelf, name)


def _on_shelf(query, shelf):
    printed = plain(query.name)
    words = shelf.to_words(printed)
    if not words:
        return
    same = shelf.by_words.get(" ".join(sorted(words)), ())
    for number in dict.fromkeys(
        (*same, *worth_comparing(shelf, words, thorough=not same))
    ):
        yield _sighting(query, printed, words, shelf, shelf.names[number])
    if _looks_like_acronym(query.name):
        for number in shelf.by_initials.get(printed, ()):
            name = shelf.names[number]
            likeness = Likeness(PART, 0.9)
            country = country_relation(query, name.record)
            yield Sighting(name.record, name, likeness, country, DERIVED)


def _looks_like_acronym(name):
    return " " not in name and 2 <= len(name) <= 10 and sum(map(str.isupper, name)) > 1


def _sighting(query, printed, words, shelf, name):
    is_person = shelf.kind == INDIVIDUAL
    likeness = compare(words, name.words, shelf.weight, is_person)
    is_lossy = bool(LOSSY_SCRIPT.search(query.name))
    if is_lossy and likeness.how >= JOINED and _han(query.name) != _han(name.text):
        likeness.how = SOUND
    if likeness.how == SAME and printed == name.plain:
        likeness.how = IDENTICAL
    record = name.record
    country = country_relation(query, record)
    acronym = STORED if likeness.how >= SAME and _looks_like_acronym(query.name) else ""
    sighting = Sighting(record, name, likeness, country, acronym, is_lossy=is_lossy)
    return _with_places(sighting) if not is_person else sighting


def _han(text):
    return sorted(HAN.findall(text))


def _with_places(sighting):
    """Take the record's own country out of what differs; another one speaks against."""
    likeness, home = sighting.likeness, sighting.record.country
    if not likeness.missing and not likeness.extra:
        return sighting
    named = {COUNTRY_OF_WORD.get(word) for word in likeness.missing} - {None}
    if named and home and home not in named:
        return replace(sighting, country=DIFFERS)
    missing = tuple(w for w in likeness.missing if COUNTRY_OF_WORD.get(w) != home)
    extra = tuple(w for w in likeness.extra if COUNTRY_OF_WORD.get(w) != home)
    places = set(likeness.missing) - set(missing) | set(likeness.extra) - set(extra)
    if home and not missing and not extra and places:
        return replace(sighting, places=tuple(places))
    return sighting
