"""What keeps a record that fits best from being linked without a question?"""

from .comparing import JOINED, PART, SHORTENED, SLIP
from .keys import COMMON
from .retrieving import ACRONYM
from .shelf import INDIVIDUAL
from .sighting import AGREES, STORED
from .slips import are_slips

# Where family names are so few that a left-out name makes another person.
FEW_FAMILY_NAMES = frozenset(["CN", "HK", "KP", "KR", "MO", "TW", "VN"])
# Shorter acronyms are shared by too many bodies that no registry knows.
TELLING_STORED_ACRONYM = 3
TELLING_DERIVED_ACRONYM = 4
# So many stored names may have a word that still tells one person from another.
RARE = 4


def doubt_about(query, best, shelf):
    """The word for what is doubtful about linking `best`, or ""."""
    if best.acronym:
        return _doubt_about_acronym(query, best)
    if best.record.kind == INDIVIDUAL:
        return _doubt_about_person(query, best, shelf)
    return _doubt_about_organisation(query, best, shelf)


def _doubt_about_acronym(query, best):
    if best.acronym == STORED:
        telling = len(query.name) >= TELLING_STORED_ACRONYM
        return "" if telling or best.country == AGREES else "acronym"
    if best.likeness.score < ACRONYM:
        return "acronym"
    telling = len(query.name) >= TELLING_DERIVED_ACRONYM
    return "" if telling and best.country == AGREES else "acronym"


def _doubt_about_organisation(query, best, shelf):
    how = best.likeness.how
    if how >= JOINED:
        unplaced = not query.country and best.record.country
        return "generic" if unplaced and COMMON.issuperset(best.name.words) else ""
    if how == SLIP and are_slips(best, shelf, keeps_telling_word(best)):
        return ""
    if how == SHORTENED and best.country == AGREES:
        return ""
    return "part" if how == PART else "similar"


def keeps_telling_word(best):
    """Do the two names share a word that not every other body has?"""
    return bool(_kept(best) - COMMON)


def _doubt_about_person(query, best, shelf):
    likeness, kept = best.likeness, _kept(best)
    if likeness.how >= JOINED:
        return ""
    rare = any(len(shelf.postings[word]) <= RARE for word in kept)
    if likeness.how == SLIP and are_slips(best, shelf, rare):
        return ""
    if likeness.how == PART and rare and len(kept) > 1 and _only_initials(likeness):
        return ""
    if best.country != AGREES or query.country in FEW_FAMILY_NAMES or not rare:
        return "part" if likeness.how == PART else "similar"
    if likeness.how == SHORTENED or (likeness.how == PART and len(kept) > 1):
        return ""
    return "similar"


def _kept(best):
    """The words of the stored name that the printed one has unchanged."""
    kept = set(best.name.words) - set(best.likeness.extra)
    return kept - {theirs for _mine, theirs in best.likeness.changed}


def _only_initials(likeness):
    differing = (*likeness.missing, *likeness.extra)
    return not likeness.changed and all(len(word) == 1 for word in differing)
