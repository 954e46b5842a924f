"""Towns that may stand between a name and its country."""

from .folding import fold
from .vocabulary import read_words


def is_place(text):
    """Whether the words name a well-known town and nothing more."""
    return len(text) < 40 and fold(text) in read_words("towns")
