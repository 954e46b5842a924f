"""Is a changed word a slip of the keyboard, or another word?"""

from .keys import DOUBLED
from .sighting import AGREES

# Words shorter than this are one slip away from too many others.
SHORTEST = 4
SHORTEST_OF_PEOPLE = 6
# When nothing but words that many bodies have stands beside it.
SHORTEST_AMONG_GENERIC = 7


def are_slips(best, shelf, keeps_telling_word):
    """Is each changed word of a sighting the stored one, mistyped?

    `keeps_telling_word` says that a word which tells records apart is unchanged.
    """
    if best.is_lossy:
        return False
    placed = best.country == AGREES
    return all(
        _is_slip(mine, theirs, best, shelf, keeps_telling_word, placed)
        for mine, theirs in best.likeness.changed
    )


def _is_slip(mine, theirs, best, shelf, keeps_telling_word, placed):
    if _same_letters(mine, theirs):
        return len(mine) >= SHORTEST - 1 and (keeps_telling_word or placed)
    if mine in shelf.postings:
        return False
    return len(mine) >= _shortest(best, keeps_telling_word, placed)


def _same_letters(mine, theirs):
    """Letters swapped or doubled: a slip whatever else the word may mean."""
    return sorted(mine) == sorted(theirs) or _single(mine) == _single(theirs)


def _single(word):
    return DOUBLED.sub(r"\1", word)


def _shortest(best, keeps_telling_word, placed):
    if best.is_person:
        long_name = placed and len(best.name.words) > 2
        return SHORTEST if long_name else SHORTEST_OF_PEOPLE - keeps_telling_word
    return SHORTEST if keeps_telling_word or placed else SHORTEST_AMONG_GENERIC
