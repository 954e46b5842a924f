"""Names made comparable: one form for every way of writing the same letters."""

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart, as readers of Latin script type them.
PLAIN = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ħ": "h",
        "&": " and ",
        "＆": " and ",
    }
)
# Marks of class 7 to 9 (nukta, kana voicing, virama) and class 0 (vowel signs of
# Indic scripts) change the letter; those above only dress it.
LAST_LETTER_CLASS = 9
APOSTROPHES = re.compile(r"['’‘ʼʻ`´]")
DOTTED_INITIALS = re.compile(r"(?<!\w)(\w)\.(?=\w(?:\.|\b))")


# A list is sorted, searched and matched by the same few thousand names.
@lru_cache(maxsize=8192)
def fold(text):
    """Return `text` without case, accents, width, punctuation and extra blanks.

    Works in any script and keeps the script: Hangul stays Hangul. Dotted initials
    close up ("U.S.A." becomes "usa"); "&" becomes "and". The result holds words
    separated by one blank, and is "" when nothing but punctuation went in.
    """
    text = unicodedata.normalize("NFKC", text).casefold().translate(PLAIN)
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if unicodedata.combining(c) <= LAST_LETTER_CLASS)
    text = unicodedata.normalize("NFC", text)
    text = DOTTED_INITIALS.sub(r"\1", APOSTROPHES.sub("", text))
    return " ".join("".join(c if belongs(c) else " " for c in text).split())


def belongs(character):
    """Whether it is part of a word: a letter, a digit, or the vowel sign of one."""
    return character.isalnum() or unicodedata.category(character)[0] == "M"
