"""What in a line speaks for an organisation, and acronyms beside full names."""

import re

from .countries import find_country
from .folding import fold, is_cjk
from .separators import split_bracket, split_dash
from .vocabulary import (
    COMPANY_FORMS,
    GIVEN_NAMES,
    ORGANISATION_ENDINGS,
    ORGANISATION_ENDINGS_CJK,
    ORGANISATION_WORDS,
    read_coded,
    read_words,
)

SMALL = read_words("small_words")
JOINING = {
    "for",
    "of",
    "to",
    "against",
    "without",
    "and",
    "&",
    "für",
    "para",
    "pour",
    "por",
    "the",
}


def organisation_score(name):
    """How much a name looks like an organisation's, from 0 to 1."""
    if is_cjk(name):
        bare = re.sub(r"[(（].{0,200}$", "", name).strip(" .。")
        if bare.endswith(ORGANISATION_ENDINGS_CJK):
            return 0.9
        return 0.6 if len(bare) > 5 else 0.2
    words = name.split()
    keys = [fold(word) for word in words]
    score = 0.0
    if any(
        _is_organisation_word(part)
        for number, key in enumerate(keys)
        for part in key.split()
        if number or part not in GIVEN_NAMES
    ):
        score += 0.8
    elif len(words) > 1 and _names_country(words[-1]):
        score += 0.5
    if len(words) > 1 and (JOINING & set(words) or "&" in words):
        score += 0.4
    if words and fold(words[-1]) in COMPANY_FORMS:
        score += 0.7
    if "." in name and re.search(r"\w\.(?:org|com|net|info|eu|de|uk|us)\b", name):
        score += 0.7
    if len(words) == 1:
        score += 0.5 if words[0].isupper() and len(words[0]) > 2 else 0.35
    if any(character.isdigit() for character in name):
        score += 0.4
    if len(words) > 5:
        score += 0.3
    return min(score, 1.0)


def _names_country(word):
    key = fold(word)
    return key not in GIVEN_NAMES and (
        key in read_coded("demonyms") or bool(find_country(word))
    )


def _is_organisation_word(key):
    if key in ORGANISATION_WORDS:
        return True
    return len(key) > 8 and key.endswith(ORGANISATION_ENDINGS)


def is_acronym(text):
    """Whether a word is set like an acronym: "AIAL", "TWN-Africa", "WEAPoN", "AY+"."""
    bare = text.strip(" .")
    if not 2 <= len(bare) <= 24 or len(bare.split()) > 2:
        return False
    capitals = sum(character.isupper() for character in bare)
    letters = sum(character.isalpha() for character in bare)
    if len(bare.split()) == 2:
        return capitals * 10 >= letters * 8 and len(bare) <= 16
    return capitals >= 2 and (capitals * 2 >= letters or _starts_in_capitals(bare))


def _starts_in_capitals(text):
    head = re.split(r"[-/ ]", text)[0]
    return len(head) > 1 and sum(c.isupper() for c in head) * 2 >= len(head)


def fits(acronym, name):
    """Whether an acronym's letters follow, in order, from the name's initials."""
    letters = [c for c in fold(acronym) if c.isalnum()]
    words = fold(name).split()
    initials = [word[0] for word in words if word not in SMALL or len(words) < 3]
    if not letters or not initials:
        return False
    return _common_in_order(letters, initials) >= max(2, round(len(letters) * 0.7))


def _fits_closely(word, name):
    """Whether a word such as "ProDesc" has capitals that are all initials of the name."""
    capitals = [character for character in word if character.isupper()]
    return len(capitals) > 1 and fits("".join(capitals), name)


def _common_in_order(letters, initials):
    row = [0] * (len(initials) + 1)
    for letter in letters[:20]:
        previous = 0
        for position, initial in enumerate(initials[:40], 1):
            kept = row[position]
            row[position] = (
                previous + 1 if letter == initial else max(kept, row[position - 1])
            )
            previous = kept
    return max(row)


def take_bracketed_acronym(name):
    """("Arab Lawyers Union", "ALU") from "Arab Lawyers Union (ALU)"; ("", "") if none."""
    before, inside = split_bracket(name)
    if not inside or not before:
        return "", ""
    if is_acronym(before) and len(inside.split()) > 1 and fits(before, inside):
        return inside, before
    if is_acronym(inside) or (
        " " not in inside and inside[0].isupper() and _fits_closely(inside, before)
    ):
        return before.rstrip(" -–,"), inside.strip(" .")
    return "", ""


def take_inner_acronym(name):
    """An acronym in brackets amid the name that fits what stands before it."""
    found = re.search(r"\s?\(([^()]{2,16})\)", name[:400])
    if not found or not is_acronym(found[1]):
        return "", ""
    before, after = name[: found.start()], name[found.end() :]
    if (
        len(before.split()) < 2
        or after.lstrip().startswith(",")
        or not fits(found[1], before)
    ):
        return "", ""
    return f"{before} {after.strip()}".strip(), found[1]


def take_leading_acronym(name):
    """(full name, acronym) of "FIDH - International …" or "R3D: Red …"; ("", "") if none."""
    before, after, _dash = split_dash(name)
    if not after:
        for separator in (": ", ", "):
            before, found, after = name.partition(separator)
            if found and is_acronym(before) and fits(before, after):
                return after, before
        return "", ""
    is_first = is_acronym(before) or (
        " " not in before and is_acronym(before.split("-")[0])
    )
    if is_first and len(after.split()) > 1:
        return after.strip(), before
    return "", ""


def take_trailing_acronym(name):
    """(full name, acronym) of "Alliance for Southern Africa-ARASA"; ("", "") if none."""
    before, _dash, after = name.rpartition("-")
    before = before.rstrip(" -–")
    if not before or not after.strip().isupper() or len(before.split()) < 2:
        return "", ""
    word = after.strip()
    is_long = len(word) > 3 and word.isalpha() and len(before.split()) > 2
    if " " in word or not (is_long or fits(word, before)):
        return "", ""
    return before, word
