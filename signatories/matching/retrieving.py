"""Which stored names are worth comparing with a printed one?"""

from heapq import nlargest

from .keys import full_given_name, sound

# A word that more names share than this decides nothing on its own.
CROWD = 2000
WORTH_COMPARING = 24


def worth_comparing(shelf, words, thorough):
    """Numbers of the shelf's names that share telling words with `words`.

    `thorough` looks for misspelt words and, for people, like-sounding ones too.
    """
    hits = {}
    gathered = _postings(shelf, words, thorough)
    for weight, numbers in sorted(gathered, key=lambda pair: len(pair[1])):
        if len(numbers) > CROWD and len(hits) > WORTH_COMPARING:
            _add_to_known(hits, weight, numbers)
            continue
        for number in numbers:
            hits[number] = hits.get(number, 0) + weight
    names, weigh = shelf.names, shelf.weight.__getitem__
    rough = nlargest(4 * WORTH_COMPARING, hits, key=hits.__getitem__)
    mine = sum(map(weigh, words))
    share = {
        number: hits[number] / (mine + sum(map(weigh, names[number].words)))
        for number in rough
    }
    return nlargest(WORTH_COMPARING, share, key=share.__getitem__)


def _add_to_known(hits, weight, numbers):
    crowd = set(numbers)
    for number in hits.keys() & crowd:
        hits[number] += weight


def _postings(shelf, words, thorough):
    postings = shelf.postings
    for word in set(words):
        numbers = postings.get(word)
        if numbers:
            yield shelf.weight[word], numbers
        if thorough and (not numbers or len(numbers) < 3):
            for near, distance in shelf.vocabulary.near(word):
                if near != word:
                    yield shelf.weight[near] * (1 - distance / 4), postings[near]
    if thorough:
        yield from _joined(shelf, words)
        if shelf.kind == "individual":
            yield from _sounding(shelf, words)


def _joined(shelf, words):
    for first, second in zip(words, words[1:], strict=False):
        numbers = shelf.postings.get(first + second)
        if numbers:
            yield 2 * shelf.weight[first + second], numbers


def _sounding(shelf, words):
    by_sound = shelf.by_sound
    for word in set(words):
        numbers = by_sound.get(sound[word])
        if numbers:
            yield 0.6 * shelf.weight[word], numbers
        full = full_given_name(word)
        if full != word and full in shelf.postings:
            yield 0.6 * shelf.weight[word], shelf.postings[full]
    whole = "".join(sound[word] for word in words)
    if len(whole) > 2 and whole in by_sound:
        yield 10, by_sound[whole]
