"""Words a slip of the keyboard away from those of the registry."""

from collections import defaultdict

from rapidfuzz import process
from rapidfuzz.distance import OSA

PART = 3


class Vocabulary:
    """The registry's words, found by a misspelt one.

    One slip leaves the beginning or the end of a word as it was, so that only
    words that share either are compared.
    """

    def __init__(self, words):
        self.by_start = defaultdict(list)
        self.by_end = defaultdict(list)
        for word in words:
            if len(word) > PART:
                self.by_start[word[:PART]].append(word)
                self.by_end[word[-PART:]].append(word)

    def near(self, word, limit=4):
        """The closest words with their distance, nearest first."""
        if len(word) <= PART or word.isdigit():
            return []
        slips = 1 if len(word) < 8 else 2
        pool = self.by_start.get(word[:PART], []) + self.by_end.get(word[-PART:], [])
        found = process.extract(
            word, pool, scorer=OSA.distance, score_cutoff=slips, limit=2 * limit
        )
        return list({near: distance for near, distance, _ in found}.items())[:limit]
