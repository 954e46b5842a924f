"""When is a name linked without a question?"""

from dataclasses import dataclass

from .answers import AUTO, NEW, REVIEW
from .comparing import JOINED, PART, SAME, SHORTENED, SLIP
from .shelf import INDIVIDUAL
from .sighting import AGREES, DIFFERS, STORED, Sighting
from .words import GENERIC

# A name below this is not worth a person's look; found on the benchmark: raising it
# lets duplicates be born, lowering it asks about strangers.
COMES_NEAR = 0.5
# So much less likeness, and a rival no longer casts doubt.
MARGIN = 0.08
# Where family names are so few that a left-out name makes another person.
FEW_FAMILY_NAMES = frozenset(["CN", "HK", "KP", "KR", "MO", "TW", "VN"])
# Shorter acronyms are shared by too many bodies that no registry knows.
TELLING_ACRONYM = 4


@dataclass(slots=True)
class Verdict:
    """A decision, why, and the record meant."""

    decision: str
    why: str
    sighting: Sighting | None = None


def decide(query, seen, shelves, memory):
    """Weigh the sightings of `query`, best first, and what was decided before."""
    if memory.meant:
        agreed = len(memory.meant) == 1
        return (
            Verdict(AUTO, "decided", seen[0])
            if agreed
            else Verdict(REVIEW, "disputed", seen[0])
        )
    if not seen or seen[0].rank[0] < COMES_NEAR:
        return Verdict(NEW, "nothing")
    best = seen[0]
    if best.record.id in memory.unsure | memory.doubted:
        return Verdict(REVIEW, "unsure", best)
    doubt = _doubt(query, best, seen, shelves[best.record.kind])
    if doubt:
        return Verdict(REVIEW, doubt, best)
    return Verdict(AUTO, "same", best)


def _doubt(query, best, seen, shelf):
    """What keeps `best` from being linked at once, or ""."""
    if best.country == DIFFERS:
        return "country"
    if best.acronym:
        doubt = _acronym_doubt(query, best)
    elif best.record.kind == INDIVIDUAL:
        doubt = _person_doubt(query, best, shelf)
    else:
        doubt = _organisation_doubt(query, best, shelf)
    if doubt:
        return doubt
    if any(_rivals(best, other) for other in seen[1:]):
        return "several"
    return ""


def _rivals(best, other):
    """Does another record fit about as well?"""
    if other.country == DIFFERS or (
        best.country == AGREES and other.country != AGREES and other.likeness.how < SAME
    ):
        return False
    if best.likeness.how >= JOINED:
        return other.likeness.how >= JOINED
    return other.likeness.score > best.likeness.score - MARGIN


def _acronym_doubt(query, best):
    telling = len(query.name) >= TELLING_ACRONYM
    if best.acronym == STORED:
        return "" if telling or best.country == AGREES else "acronym"
    return "" if telling and best.country == AGREES else "acronym"


def _organisation_doubt(query, best, shelf):
    how = best.likeness.how
    if how >= JOINED:
        words = best.name.words
        if not query.country and best.record.country and GENERIC.issuperset(words):
            return "generic"
        return ""
    if how == SLIP and _are_slips(best, shelf):
        return ""
    if how == SHORTENED and best.country == AGREES:
        return ""
    if best.places and best.country == AGREES:
        return ""
    return "part" if how == PART else "similar"


def _are_slips(best, shelf):
    """Is each changed word no word of its own, and enough else unchanged?"""
    changed = best.likeness.changed
    if best.is_lossy or any(mine in shelf.postings for mine, _ in changed):
        return False
    kept = set(best.name.words) - {theirs for _, theirs in changed}
    long_name = len(best.name.words) > 3
    if not (kept - GENERIC) and best.country != AGREES:
        return False
    return all(_is_slip(mine, theirs, long_name) for mine, theirs in changed)


def _is_slip(mine, theirs, long_name):
    """Swapped letters are a slip even in a short word; other changes make Azan Azman."""
    swapped = sorted(mine) == sorted(theirs)
    return len(mine) > (3 if swapped or long_name else 5)


def _person_doubt(query, best, shelf):
    likeness = best.likeness
    if likeness.how >= JOINED:
        return ""
    if likeness.how == SLIP and _are_slips(best, shelf):
        return ""
    told_by_country = best.country == AGREES and query.country not in FEW_FAMILY_NAMES
    if likeness.how in (PART, SHORTENED) and told_by_country:
        shared = set(best.name.words) - set(likeness.extra)
        shared -= {theirs for _, theirs in likeness.changed}
        if _is_telling(shared, likeness, shelf):
            return ""
    return "part" if likeness.how == PART else "similar"


def _is_telling(shared, likeness, shelf):
    enough = len(shared) > 1 or (len(shared) == 1 and likeness.how == SHORTENED)
    return enough and min(len(shelf.postings[word]) for word in shared) <= 4
