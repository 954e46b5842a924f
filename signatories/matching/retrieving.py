"""Which stored names are worth comparing with a printed one?"""

from .keys import full_given_name, sound, whole_sounds

# A word that more names share than this decides nothing on its own.
CROWD = 200
# One that more share than this is not worth a walk through all of them.
MULTITUDE = 1000
# So many names met already, and crowds bring no new ones.
ENOUGH = 8
WORTH_COMPARING = 20
ACRONYM = 0.9
WEAK_ACRONYM = 0.6


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

    Its letters are the initials of all words, or, more weakly, contain those of the
    telling words in order ("USSOCOM").
    """
    exact = shelf.by_initials.get(acronym, ())
    yield from ((number, ACRONYM) for number in exact)
    if not exact and len(acronym) > 3:
        for letters in shelf.initials_by_first[acronym[0]]:
            if len(letters) > len(acronym) / 2 and _holds(acronym, letters):
                for number in shelf.by_initials[letters]:
                    yield number, WEAK_ACRONYM


def _holds(acronym, letters):
    rest = iter(acronym)
    return len(letters) > 2 and all(letter in rest for letter in letters)


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
        if shelf.kind == "individual":
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
