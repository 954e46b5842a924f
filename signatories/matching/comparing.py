"""How two names stand to each other, word by word."""

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA, Indel

from .keys import full_given_name, misspelt_concept, sound, whole_sounds
from .places import COUNTRY_OF_WORD

# How a printed and a stored name stand to each other, best last: only some words in
# common; one holds the other; words that only sound alike; a word shortened; a slip;
# written together; all words the same; letter by letter the same.
LOOSE, PART, SOUND, SHORTENED, SLIP, JOINED, SAME, IDENTICAL = range(8)

# Names that are nothing but alike in sound score up to this, if they are this alike.
BY_SOUND = 0.7
ALIKE = 0.75


@dataclass(slots=True)
class Likeness:
    """`how` two names stand to each other, `score` from 0 to 1, and what differs.

    `missing` are words of the printed name that the stored one lacks, `extra` the
    other way round, `changed` pairs of words that are not quite the same.
    """

    how: int
    score: float
    missing: tuple = ()
    extra: tuple = ()
    changed: tuple = ()


def compare(printed, stored, weight, is_person):
    """Compare two tuples of words; `weight` gives what each word tells."""
    likeness = _compare_words(printed, stored, weight, is_person)
    if is_person and likeness.score < BY_SOUND:
        likeness.score = max(
            likeness.score, BY_SOUND * _whole_likeness(printed, stored)
        )
    return likeness


def _whole_likeness(printed, stored):
    """How alike two people's names sound, spoken in one go and in either order."""
    mine, stored_first = sound["".join(printed)], whole_sounds(stored)
    best = max(Indel.normalized_similarity(mine, theirs) for theirs in stored_first)
    return best if best >= ALIKE and len(mine) > 2 else 0


def _compare_words(printed, stored, weight, is_person):
    if printed == stored:
        return Likeness(SAME, 1.0)
    missing, extra = _difference(printed, stored)
    if not missing and not extra:
        turned = not is_person or _is_turned(printed, stored)
        return Likeness(SAME if turned else SOUND, 0.99 if turned else 0.9)
    if "".join(missing) == "".join(extra) or "".join(printed) == "".join(stored):
        return Likeness(JOINED, 0.98)
    if not is_person and _name_the_same_places(printed, stored):
        return Likeness(JOINED, 0.97, changed=tuple(zip(missing, extra, strict=True)))
    how, changed = SAME, []
    for mine, theirs, closeness, kind in _pairs(missing, extra, is_person):
        missing.remove(mine)
        extra.remove(theirs)
        changed.append((mine, theirs, closeness))
        how = min(how, kind)
    if missing and extra:
        how = LOOSE
    elif missing or extra:
        how = PART
    score = _score(printed, stored, missing, extra, changed, weight)
    pairs = tuple((mine, theirs) for mine, theirs, _closeness in changed)
    return Likeness(how, min(score, 0.97), tuple(missing), tuple(extra), pairs)


def _name_the_same_places(printed, stored):
    """Word for word the same, but "Israeli" for "Israel"."""
    return len(printed) == len(stored) and all(
        mine == theirs or COUNTRY_OF_WORD.get(mine, mine) == COUNTRY_OF_WORD.get(theirs)
        for mine, theirs in zip(printed, stored, strict=True)
    )


def _difference(printed, stored):
    extra = list(stored)
    missing = []
    for word in printed:
        if word in extra:
            extra.remove(word)
        else:
            missing.append(word)
    return missing, extra


def _is_turned(printed, stored):
    """Family name first or last, but no other order: Kim Bo Ra is not Bo Kim Ra."""
    return any(printed[cut:] + printed[:cut] == stored for cut in (1, len(printed) - 1))


def _score(printed, stored, missing, extra, changed, weight):
    total = sum(map(weight.__getitem__, printed)) + sum(map(weight.__getitem__, stored))
    lost = sum(map(weight.__getitem__, missing)) + sum(map(weight.__getitem__, extra))
    for mine, theirs, closeness in changed:
        lost += (1 - closeness) * (weight[mine] + weight[theirs])
    return 1 - lost / total if total else 0.0


def _pairs(missing, extra, is_person):
    """Pairs of words that may be the same, the closest first, each word once."""
    found = []
    for mine in missing:
        for theirs in extra:
            likeness = _word_likeness(mine, theirs, is_person)
            if likeness:
                found.append((*likeness, mine, theirs))
    found.sort(reverse=True)
    mine_left, theirs_left = list(missing), list(extra)
    for closeness, kind, mine, theirs in found:
        if mine in mine_left and theirs in theirs_left:
            mine_left.remove(mine)
            theirs_left.remove(theirs)
            yield mine, theirs, closeness, kind


def _says_enough(shorter, longer, is_person):
    """Is a sound that two words share long enough to mean something?"""
    if len(shorter) < 4 or len(longer) - len(shorter) > 3:
        return False
    return len(sound[shorter]) > (1 if is_person else 2)


@lru_cache(maxsize=200_000)
def _word_likeness(mine, theirs, is_person):
    """(closeness, how) of two different words; None when they are simply others."""
    shorter, longer = (mine, theirs) if len(mine) < len(theirs) else (theirs, mine)
    if is_person and len(shorter) == 1:
        return (0.5, SHORTENED) if longer[0] == shorter else None
    if len(shorter) < 3 or mine.isdigit() or theirs.isdigit():
        return None
    distance = OSA.distance(mine, theirs, score_cutoff=3)
    if distance == 1 and len(shorter) > 3:
        return 0.9, SLIP
    if (
        distance == 2
        and len(shorter) > 7
        and (mine[0] == theirs[0] or mine[-3:] != theirs[-3:])
    ):
        return 0.8, SLIP
    if not is_person and misspelt_concept[mine] == theirs:
        return 0.8, SLIP
    if is_person and full_given_name(mine) == full_given_name(theirs):
        return 0.8, SHORTENED
    if sound[mine] == sound[theirs] and _says_enough(shorter, longer, is_person):
        return 0.75, SOUND
    if longer.startswith(shorter):
        return 0.5, SHORTENED
    if distance == 2 and len(shorter) > 4:
        return 0.6, SOUND
    return None
