"""Printed names made comparable: plain letters, content words, sounds."""

import re
import unicodedata

from anyascii import anyascii

from signatories.folding import fold

from .concepts import CONCEPTS, NATIVE_CONCEPTS
from .nearby import Vocabulary
from .places import PHRASES
from .words import (
    ARTICLES,
    FAMILY_NAMES,
    GENERIC,
    GIVEN_NAMES,
    JOINED_FORMS,
    LEGAL_FORMS,
    PARTICLES,
    SHORT_FORMS,
    TITLES,
)

# As long as the column that keeps it.
KEY_LENGTH = 600
SHORTEST_MISSPELT = 6
POSSESSIVE = re.compile(r"['’‘ʼ´`]s\b", re.I)
ELISION = re.compile(r"\b(l|d|dell|dall|nell|sull|all|qu|un)['’‘ʼ´`]", re.I)
APOSTROPHE = re.compile(r"['’‘ʼ´`ʻʿʾ]")
INITIALS = re.compile(r"(?<!\w)((?:\w\.\s?){2,})")
MARKS = re.compile("[\u0300-\u036f]")
PHRASE = re.compile(r"\b(" + "|".join(PHRASES) + r")\b")
JOINED = re.compile("|".join(map(re.escape, JOINED_FORMS)))
KOREAN_NAME = re.compile(rf"^({'|'.join(FAMILY_NAMES)}) ?([가-힣]{{1,2}})$")
HAN_OR_HANGUL = re.compile(r"[⺀-鿿가-힣豈-﫿]")
PHRASE_STARTS = frozenset(phrase.split()[0] for phrase in PHRASES)
BLANKS = {code: " " for code in range(128) if not chr(code).isalnum()}


def printed_key(name):
    """The key under which a decision about a printed name is remembered."""
    return fold(name)[:KEY_LENGTH]


def plain(text):
    """`text` in lower-case Latin words with single blanks, any script."""
    if not text.isascii():
        text = _latin(text)
    if "." in text:
        text = INITIALS.sub(lambda m: re.sub(r"[.\s]", "", m[1]) + " ", text)
    if "'" in text:
        text = APOSTROPHE.sub("", ELISION.sub(r"\1 ", POSSESSIVE.sub("s", text)))
    if "&" in text or "+" in text:
        text = text.replace("&", " and ").replace("+", " plus ")
    text = text.lower()
    if not text.replace(" ", "").isalnum():
        text = text.translate(BLANKS)
    return " ".join(text.split())


def _latin(text):
    text = unicodedata.normalize("NFKC", text)
    text = APOSTROPHE.sub("'", text)
    if HAN_OR_HANGUL.search(text):
        text = JOINED.sub(lambda m: JOINED_FORMS[m[0]], text)
        text = KOREAN_NAME.sub(lambda m: f"{FAMILY_NAMES[m[1]]} {m[2]}", text)
    text = text.replace("й", "y").replace("Й", "Y")
    text = MARKS.sub("", unicodedata.normalize("NFD", text))
    if text.isascii():
        return text
    return anyascii(unicodedata.normalize("NFC", text)).replace("`", "")


CONCEPT_OF = {
    plain(word): concept
    for table in (CONCEPTS, NATIVE_CONCEPTS)
    for concept, words in table.items()
    for word in words.split()
}


class Memo(dict):
    """A word's answer, worked out once: the words of names repeat endlessly."""

    def __init__(self, work_out):
        super().__init__()
        self.work_out = work_out

    def __missing__(self, word):
        if len(self) > 500_000:
            self.clear()
        answer = self[word] = self.work_out(word)
        return answer


def _content_word(word):
    if word in ARTICLES or word in LEGAL_FORMS:
        return ""
    word = SHORT_FORMS.get(word, word)
    word = CONCEPT_OF.get(word, word)
    word = word.replace("isation", "ization")
    if len(word) > 4 and word[-1] == "s" and word[-2] not in "su":
        word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return SHORT_FORMS.get(word) or CONCEPT_OF.get(word, word)


content_word = Memo(_content_word)
# Words that many bodies share, so that they alone never tell one from another.
COMMON = frozenset(content_word[word] for word in GENERIC)


def organisation_words(plain_name):
    """The words that carry an organisation's name, in order, each in one form."""
    words = plain_name.split()
    if not PHRASE_STARTS.isdisjoint(words):
        words = PHRASE.sub(lambda m: PHRASES[m[1]], plain_name).split()
    content = [w for w in map(content_word.__getitem__, words) if w]
    return tuple(content or words)


def _person_word(word):
    return "" if word in TITLES or word in PARTICLES else word


person_word = Memo(_person_word)


def person_words(plain_name):
    """The words of a person's name without titles and particles, as printed."""
    words = plain_name.split()
    content = [w for w in map(person_word.__getitem__, words) if w]
    return tuple(content if len(content) > 1 else words)


CONCEPT_WORDS = Vocabulary(CONCEPT_OF)


def _misspelt_concept(word):
    """The common word that `word` is a slip away from in any language, or ""."""
    if len(word) < SHORTEST_MISSPELT:
        return ""
    near = [form for form, distance in CONCEPT_WORDS.near(word) if distance == 1]
    return CONCEPT_OF[near[0]] if near else ""


misspelt_concept = Memo(_misspelt_concept)


def full_given_name(word):
    """The long form of a short given name ("bob" is "robert"), else the word."""
    return GIVEN_NAMES.get(word, word)


# One letter per way of sounding, over the spellings of a dozen romanisations.
SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in [
        ("n(?=[bp])", "m"),
        ("tsch|dsch|dzh|dj|tch|zh|cz|ch", "j"),
        ("sch|sh|sz|ts|tz|x|z|c(?=[eiy])", "s"),
        ("ph|pf|v|f|b|^w|w(?=[aeiouy])", "p"),
        ("ck|kh|gh|q|g|c", "k"),
        ("th|d", "t"),
        ("l", "r"),
        ("[^jspktrmn0-9]", ""),
    ]
]
DOUBLED = re.compile(r"(.)\1+")


def _sound(word):
    for pattern, sound in SOUNDS:
        word = pattern.sub(sound, word)
    return DOUBLED.sub(r"\1", word)


sound = Memo(_sound)


def whole_sounds(words):
    """How a person's whole name sounds, family name last and first."""
    return sound["".join(words)], sound["".join((*words[1:], *words[:1]))]
