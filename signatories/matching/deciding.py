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
    if not seen or seen[0].likeness.score < COMES_NEAR:
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
        doubt = _person_doubt(best, shelf)
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
    """Is each changed word unknown otherwise, so that it is no other word?"""
    return not best.is_lossy and all(
        mine not in shelf.postings and len(mine) > 4
        for mine, _ in best.likeness.changed
    )


def _person_doubt(best, shelf):
    likeness = best.likeness
    if likeness.how >= JOINED:
        return ""
    if likeness.how == SLIP and _are_slips(best, shelf):
        return ""
    if likeness.how in (PART, SHORTENED) and best.country == AGREES:
        shared = set(best.name.words) - set(likeness.extra)
        shared -= {theirs for _, theirs in likeness.changed}
        if _is_telling(shared, likeness, shelf):
            return ""
    return "part" if likeness.how == PART else "similar"


def _is_telling(shared, likeness, shelf):
    enough = len(shared) > 1 or (len(shared) == 1 and likeness.how == SHORTENED)
    return enough and min(len(shelf.postings[word]) for word in shared) <= 4
