"""When is a name linked without a question?"""

from dataclasses import dataclass

from .answers import AUTO, NEW, REVIEW
from .comparing import JOINED, LOOSE, PART, SAME
from .doubting import doubt_about, keeps_telling_word
from .sighting import AGREES, DIFFERS, UNKNOWN, Sighting

# A name below this is not worth a person's look; found on a benchmark: raising it
# lets duplicates be born, lowering it asks about strangers.
COMES_NEAR = 0.5
# Where each name has words of its own, more must be shared.
COMES_NEAR_LOOSELY = 0.57
# And where what they share is common to many.
COMES_NEAR_GENERICALLY = 0.7
# So much less likeness, and a rival no longer casts doubt.
MARGIN = 0.08
# A name this much like another one, in the country as printed, may be its section.
SECTION = 0.5


@dataclass(slots=True)
class Verdict:
    """A decision, why, and the record meant."""

    decision: str
    why: str
    sighting: Sighting | None = None


def decide(query, seen, shelves, memory):
    """Weigh the sightings of `query`, best first, and what was decided before."""
    best = seen[0] if seen else None
    if len(memory.meant) > 1:
        return Verdict(REVIEW, "disputed", best)
    if memory.meant:
        return Verdict(AUTO, "decided", best)
    if best is None or not _comes_near(best):
        return Verdict(NEW, "nothing")
    if best.record.id in memory.unsure | memory.doubted:
        return Verdict(REVIEW, "unsure", best)
    doubt = _doubt(query, best, seen[1:], shelves[best.record.kind])
    return Verdict(REVIEW if doubt else AUTO, doubt or "same", best)


def _comes_near(best):
    if best.likeness.how != LOOSE:
        return best.rank[0] >= COMES_NEAR
    tells = best.is_person or keeps_telling_word(best)
    return best.rank[0] >= (COMES_NEAR_LOOSELY if tells else COMES_NEAR_GENERICALLY)


def _doubt(query, best, others, shelf):
    """What keeps `best` from being linked at once, or ""."""
    if best.country == DIFFERS:
        return "country"
    doubt = doubt_about(query, best, shelf)
    if not doubt and any(_rivals(best, other) for other in others):
        return "several"
    if not doubt and any(_may_be_section(query, best, other) for other in others):
        return "section"
    return doubt


def _rivals(best, other):
    """Does another record fit about as well?

    One by its country and another by its exact name are rivals too.
    """
    if other.country == DIFFERS:
        return best.likeness.how < SAME <= other.likeness.how
    told_apart = best.country == AGREES and other.country != AGREES
    if told_apart and other.likeness.how < SAME:
        return False
    if best.likeness.how >= JOINED:
        return other.likeness.how >= JOINED
    return other.likeness.score > best.likeness.score - MARGIN


def _may_be_section(query, best, other):
    """Amnesty International, printed in the United States, has a section there."""
    return (
        bool(query.country)
        and best.country == UNKNOWN
        and other.country == AGREES
        and other.likeness.how == PART
        and not other.likeness.missing
        and other.likeness.score >= SECTION
    )
