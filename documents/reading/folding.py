"""Text compared without case, accents, width and punctuation; linear in its length."""

import unicodedata
from functools import lru_cache


class _Folded(dict):
    """Code point → folded character for ``str.translate``, worked out when first met."""

    def __missing__(self, code):
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character):
    category = unicodedata.category(character)
    if category[0] in "LN" or category == "Mc":
        return character.casefold()
    # Marks over Latin and Greek letters go; vowel signs of Indian scripts are letters.
    if category == "Mn":
        return "" if ord(character) < 0x370 else character
    return " "


_FOLDED = _Folded()


def fold(text):
    """Letters and digits only, lower case, words parted by one blank.

    >>> fold("Côte d’Ivoire")
    'cote d ivoire'
    """
    return _fold_short(text) if len(text) < 200 else _fold(text)


def _fold(text):
    if text.isascii():
        return " ".join(text.translate(_FOLDED).split())
    folded = unicodedata.normalize("NFKD", text).translate(_FOLDED)
    return unicodedata.normalize("NFC", " ".join(folded.split()))


_fold_short = lru_cache(maxsize=30_000)(_fold)


def has_han(text):
    """Whether the text holds a Chinese character."""
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def has_kana(text):
    """Whether the text holds Japanese kana."""
    return any("\u3040" <= character <= "\u30ff" for character in text)


def has_hangul(text):
    """Whether the text holds Korean letters."""
    return any("\uac00" <= character <= "\ud7a3" for character in text)


def is_cjk(text):
    """Whether the text is written mainly without capitals in Han, kana or Hangul."""
    if not text or text.isascii() or max(text) <= "\u2e7f":
        return False
    letters = [character for character in text if character.isalpha()]
    wide = sum(character > "\u2e7f" for character in letters)
    return bool(letters) and wide * 2 > len(letters)
