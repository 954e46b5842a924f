"""Text compared without case, accents, width and punctuation; linear in its length."""

import unicodedata


def fold(text):
    """Letters and digits only, lower case, words parted by one blank.

    >>> fold("Côte d’Ivoire")
    'cote d ivoire'
    """
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    kept = (_folded_character(character) for character in decomposed)
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def _folded_character(character):
    category = unicodedata.category(character)
    if category[0] in "LN" or category == "Mc":
        return character
    if category == "Mn":
        return "" if ord(character) < 0x370 else character
    return " "


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
    letters = [character for character in text if character.isalpha()]
    wide = sum(character > "\u2e7f" for character in letters)
    return bool(letters) and wide * 2 > len(letters)
