"""Which stored names are worth comparing with a printed one?"""

import re

from .keys import full_given_name, sound, whole_sounds
from .shelf import INDIVIDUAL

# A word that more names share than this decides nothing on its own.
CROWD = 200
# One that more share than this is not worth a walk through all of them.
MULTITUDE = 1000
# So many names met already, and crowds bring no new ones.
ENOUGH = 8
WORTH_COMPARING = 20
ACRONYM = 0.9
HOLDS_INITIALS = 0.52
LEAVES_OUT_INITIALS = 0.48
SHORTEST_WEAK = 4


def worth_comparing(shelf, words, thorough):
    """Numbers of the shelf's names that share telling words with `words`.

    `thorough` looks for misspelt words and, for people, like-sounding ones too.
    """
    hits = _hits(shelf, sorted(_postings(shelf, words, thorough), key=_length))
    if not hits:
        return []
    mine = sum(map(shelf.weight.__getitem__, words))
    floor = max(hits.values()) / 2
    total = shelf.total_weight
    shares = [
        (hit / (mine + total[number]), number)
        for number, hit in hits.items()
        if hit >= floor
    ]
    shares.sort(reverse=True)
    return [number for _share, number in shares[:WORTH_COMPARING]]


def _hits(shelf, postings):
    """What each name has in common with the printed one; the rarest words come first.

    A word that crowds of names share adds to names met already; where there are none,
    only names that share two such words are met.
    """
    hits, waiting = {}, None
    for word, weight, numbers in postings:
        if len(numbers) > CROWD:
            crowd = shelf.crowd[word]
            if len(hits) >= ENOUGH or (hits and len(numbers) > MULTITUDE):
                numbers = crowd.intersection(hits)
            elif len(numbers) > MULTITUDE and waiting is None:
                waiting = weight, crowd
                continue
            elif len(numbers) > MULTITUDE:
                numbers = waiting[1] & crowd
                weight += waiting[0]
        for number in numbers:
            hits[number] = hits.get(number, 0) + weight
    if waiting and not hits:
        hits = dict.fromkeys(list(waiting[1])[:CROWD], waiting[0])
    return hits


def abbreviated(shelf, acronym):
    """(number, score) of the names that `acronym` may stand for.

    Its letters are the initials of the name; or, more weakly, hold those of all its
    telling words in order ("TIDEK" for Tide Ebb Keepers), or leave some out.
    """
    exact = shelf.by_initials.get(acronym, ())
    yield from ((number, ACRONYM) for number in exact)
    if exact or len(acronym) < SHORTEST_WEAK:
        return
    lines = shelf.initials_by_first.get(acronym[0], "")
    for pattern, score in _weak_patterns(acronym):
        for letters in re.findall(pattern, lines, re.M):
            if len(letters) > len(acronym) / 2:
                yield from ((number, score) for number in shelf.by_initials[letters])


def _weak_patterns(acronym):
    first, *rest = map(re.escape, acronym)
    yield "^" + first + "".join(f"{letter}?" for letter in rest) + "$", HOLDS_INITIALS
    if acronym.isalpha():
        yield "^" + "[a-z]?".join([first, *rest]) + "[a-z]{0,2}$", LEAVES_OUT_INITIALS


def _length(posting):
    return len(posting[2])


def _postings(shelf, words, thorough):
    """(word, what meeting it is worth, numbers of the names that have it)."""
    postings, weight = shelf.postings, shelf.weight
    for word in set(words):
        numbers = postings.get(word)
        if numbers:
            yield word, weight[word], numbers
        if thorough and (not numbers or len(numbers) < 3):
            for near, distance in shelf.vocabulary.near(word):
                if near != word:
                    yield near, weight[near] * (1 - distance / 4), postings[near]
    if thorough:
        for first, second in zip(words, words[1:], strict=False):
            joined = first + second
            if joined in postings:
                yield joined, 2 * weight[joined], postings[joined]
        if shelf.kind == INDIVIDUAL:
            yield from _sounding(shelf, words)


def _sounding(shelf, words):
    by_sound = shelf.by_sound
    for word in set(words):
        numbers = by_sound.get(sound[word], ())
        if 0 < len(numbers) <= CROWD:
            yield word, 0.6 * shelf.weight[word], numbers
        full = full_given_name(word)
        if full != word and full in shelf.postings:
            yield full, 0.6 * shelf.weight[word], shelf.postings[full]
    for whole in whole_sounds(words):
        if len(whole) > 2 and whole in by_sound:
            yield whole, 10, by_sound[whole][:CROWD]
