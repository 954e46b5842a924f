"""What in a line speaks for a person, and a person's line taken apart."""

import re

from .folding import fold, has_han, has_hangul, is_cjk
from .vocabulary import (
    GIVEN_NAMES,
    HONORIFICS,
    NAME_SUFFIXES,
    NEVER_FIRST,
    ORGANISATION_WORDS,
    PARTICLES,
    POST_NOMINALS,
    ROLE_ENDINGS_CJK,
    ROLE_WORDS,
    SURNAMES_HAN,
    SURNAMES_HANGUL,
)

NO_NAMES = PARTICLES | POST_NOMINALS
INITIAL = re.compile(r"[^\W\d_]\.?(-?[^\W\d_]\.)*")


def split_honorific(text):
    """("Prof. Dr.", "Ana Example"); ("", text) where no honorific stands in front."""
    words = text.split()
    taken = 0
    while taken < len(words) - 1 and _is_honorific(words[taken], taken):
        taken += 1
    while taken and fold(words[taken - 1]) in {"de", "of"}:
        taken -= 1
    return " ".join(words[:taken]), " ".join(words[taken:]).lstrip(". ")


def _is_honorific(word, position):
    keys = [fold(part) for part in re.split(r"[./]", word.strip(",")) if part] or [""]
    key = fold(word)
    if not position and key in NEVER_FIRST:
        return False
    if key not in HONORIFICS and not all(part in HONORIFICS for part in keys):
        return False
    return word[0].isupper() or word.endswith(".")


def looks_like_role(text):
    """Whether the words say an office or trade rather than a name."""
    if is_cjk(text):
        return text.rstrip(" )）").endswith(ROLE_ENDINGS_CJK)
    words = fold(text[:200]).split()
    return any(word in ROLE_WORDS for word in words[:4])


def person_score(name):
    """How much a bare name looks like a person's, from 0 (not at all) to 1."""
    if is_cjk(name):
        return _cjk_score(name)
    words = name.replace(",", " ").split()
    if not 1 <= len(words) <= 7 or any(c.isdigit() for c in name):
        return 0.0
    keys = [fold(word) for word in words]
    if "&" in words or any(
        key in ORGANISATION_WORDS and (number or key not in GIVEN_NAMES)
        for number, key in enumerate(keys)
    ):
        return 0.0
    return _latin_score(words, keys)


def _latin_score(words, keys):
    names = [w for w, k in zip(words, keys, strict=True) if k not in NO_NAMES]
    capitals = [word for word in names if word[:1].isupper()]
    if (
        not names
        or len(capitals) < len(names)
        or {"the", "for", "of", "to"} & set(keys)
    ):
        return 0.0
    first = keys[0].split()
    score = 0.0
    if first and first[0] in GIVEN_NAMES:
        score += 0.6
    if any(INITIAL.fullmatch(word) and len(word) < 4 for word in words[1:-1]):
        score += 0.3
    if 2 <= len(names) <= 4:
        score += 0.35
    if len(names) == 1:
        score -= 0.3
    if sum(word.isupper() and len(word) > 3 for word in names) == 1 and len(names) > 1:
        score += 0.2
    return max(0.0, min(score, 1.0))


def _cjk_score(name):
    bare = name.replace("\u3000", "").replace(" ", "").replace("·", "")
    if not 2 <= len(bare) <= 4:
        return 0.0
    if has_han(bare):
        return 0.9 if bare[0] in SURNAMES_HAN else 0.5
    if has_hangul(bare):
        return 0.85 if bare[0] in SURNAMES_HANGUL and len(bare) < 5 else 0.4
    return 0.3


def is_office_first(office, name):
    """Whether "CEO of Example House, Ana Example" stands office first."""
    words = fold(office[:60]).split()
    if len(words) < 2 or words[0] not in ROLE_WORDS or "," in name:
        return False
    return person_score(name) >= 0.6 and not looks_like_role(name)


def has_post_nominal(part):
    """Whether what follows a comma belongs to the name: "Jr.", "PhD"; not "MP"."""
    words = part.split()
    return bool(words) and all(fold(word) in NAME_SUFFIXES for word in words)
