"""Which words that two names of organisations do not share make a difference?"""

import re

from rapidfuzz.distance import OSA

from .comparing import JOINED, PART, SLIP
from .keys import plain
from .places import COUNTRY_OF_WORD
from .shelf import initials
from .words import ARTICLES

UNKNOWN, AGREES, DIFFERS = "unknown", "agrees", "differs"
# As good as the same name, but never better than a name without any difference.
NEARLY_SAME = 0.97
SMALL_WORD = 5


def weigh_differences(printed, shelf, sighting):
    """Forgive what makes no difference; see another country in the name."""
    likeness = sighting.likeness
    if likeness.how == PART:
        _forgive_acronym(printed, shelf, sighting)
        _forgive_small_words(printed, shelf, sighting)
    if likeness.how <= PART:
        _weigh_places(sighting)


def _forgive_acronym(printed, shelf, sighting):
    """ "FIDH – International Federation for Human Rights" is the federation."""
    likeness, stored = sighting.likeness, sighting.name.text
    words = (*likeness.missing, *likeness.extra)
    shorter = min(len(printed.words_for(shelf)), len(sighting.name.words))
    if len(words) != 1 or likeness.changed or len(words[0]) < 2 or shorter < 2:
        return
    text = stored if likeness.missing else printed.query.name
    owners = (shelf.owners[number] for number in shelf.same_words(words))
    if words[0] in _acronyms(text) or sighting.record in owners:
        sighting.besides = words[0]
        likeness.how, likeness.score = JOINED, NEARLY_SAME


def _acronyms(text):
    words = plain(text).split()
    return initials(words), initials([word for word in words if word not in ARTICLES])


def _forgive_small_words(printed, shelf, sighting):
    """A misspelt "for" is no word of the name."""
    likeness = sighting.likeness
    if likeness.how == PART and likeness.missing and not likeness.extra:
        misspelt = [
            word
            for word in likeness.missing
            if word not in shelf.postings and _is_small_word(word, printed.query.name)
        ]
        if len(misspelt) == len(likeness.missing):
            likeness.how, likeness.score = (SLIP, NEARLY_SAME)


def _is_small_word(word, text):
    """Is it a slip away from "of" or "and", and printed in small letters?"""
    return (
        len(word) <= SMALL_WORD
        and re.search(rf"\b{word}\b", text) is not None
        and any(OSA.distance(word, small, score_cutoff=1) <= 1 for small in ARTICLES)
    )


def _weigh_places(sighting):
    """Let the record's own country pass; another one in the name speaks against."""
    likeness, home = sighting.likeness, sighting.record.country
    if not home:
        return
    named = {COUNTRY_OF_WORD.get(word) for word in likeness.missing} - {None}
    if named and home not in named:
        sighting.country = DIFFERS
        return
    differing = (*likeness.missing, *likeness.extra)
    if all(COUNTRY_OF_WORD.get(word) == home for word in differing):
        sighting.places = differing
        if sighting.country == AGREES and not likeness.changed:
            likeness.how, likeness.score = JOINED, NEARLY_SAME
