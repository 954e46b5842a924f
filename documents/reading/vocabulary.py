"""Word lists in many languages, kept as text files beside this module.

In a file of words, blanks part the items; where a "|" stands in it, the "|" does.
"""

from functools import cache
from pathlib import Path

from .folding import fold

FOLDER = Path(__file__).parent / "words"


@cache
def read_words(name):
    """The folded items of a list."""
    return frozenset(fold(item) for item in _items(name))


@cache
def read_endings(name):
    """The items of a list as a tuple for ``str.endswith``, not folded."""
    return tuple(_items(name))


@cache
def read_coded(name):
    """Folded item → code, from lines such as "GB UK | U.K. | Britain"."""
    coded = {}
    for line in _text(name).splitlines():
        code, _blank, items = line.partition(" ")
        coded.update({fold(item): code for item in items.split("|")})
    return coded


def _items(name):
    text = _text(name)
    if "|" not in text:
        return text.split()
    items = text.replace("\n", "|").split("|")
    return [item.strip() for item in items if item.strip()]


def _text(name):
    return (FOLDER / f"{name}.txt").read_text("utf-8")


COMPANY_FORMS = read_words("company_forms")
GIVEN_NAMES = read_words("given_names")
HONORIFICS = read_words("honorifics")
HONORIFICS_BEHIND = read_endings("honorifics_behind")
NAME_SUFFIXES = read_words("name_suffixes")
NEVER_FIRST = read_words("never_first")
ORGANISATION_ENDINGS = read_endings("organisation_endings")
ORGANISATION_ENDINGS_CJK = read_endings("organisation_endings_cjk")
ORGANISATION_WORDS = read_words("organisation_words")
PARTICLES = read_words("particles")
POST_NOMINALS = read_words("post_nominals")
ROLE_ENDINGS_CJK = read_endings("role_endings_cjk")
ROLE_WORDS = read_words("role_words")
SURNAMES_HAN = read_words("surnames_han")
SURNAMES_HANGUL = read_endings("surnames_hangul")
