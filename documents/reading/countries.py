"""Countries and regions as they are printed, in many languages (names from CLDR)."""

from dataclasses import dataclass
from functools import cache, lru_cache

from babel.core import Locale
from rapidfuzz import fuzz, process

from .folding import fold
from .vocabulary import read_coded, read_words

LATIN = """
en es fr pt de it nl ca gl eu pl cs sk sv nb da fi tr id ms vi ro hu sq hr
"""
SCRIPTS = [
    ("\u3040", "\u30ff", ["ja"]),
    ("\u4e00", "\u9fff", ["zh", "zh_Hant", "ja"]),
    ("\uac00", "\ud7a3", ["ko"]),
    ("\u0600", "\u06ff", ["ar", "fa", "ur"]),
    ("\u0400", "\u04ff", ["ru", "uk", "bg", "sr"]),
    ("\u0370", "\u03ff", ["el"]),
    ("\u0590", "\u05ff", ["he"]),
    ("\u0900", "\u097f", ["hi", "ne"]),
    ("\u0e00", "\u0e7f", ["th"]),
    ("\u1000", "\u109f", ["my"]),
    ("\u1780", "\u17ff", ["km"]),
    ("\u0980", "\u09ff", ["bn"]),
]


@dataclass(frozen=True)
class Country:
    """A printed country or region: code ("" for a region or several), and how sure."""

    code: str
    as_printed: str
    is_exact: bool = True
    codes: tuple = ()


def find_country(text, *, is_column=False):
    """The country or region that the whole text names, or None.

    Adjectives ("Indian") count only where a column or heading says that countries
    stand there; "Myanmar (Burma)", "the Netherlands" and "Wales, United Kingdom" do.
    """
    printed = text.strip(" \t\u00a0\u3000,;:-–—*_")
    if not printed or len(printed) > 60:
        return None
    return _find(printed, is_column)


@lru_cache(maxsize=20_000)
def _find(printed, is_column):
    key = fold(printed)
    code = _code(key)
    if code is None and key.endswith((" in exile", " en exil", " en el exilio")):
        code = _code(" ".join(key.split()[: -2 if not key.endswith("exilio") else -3]))
    if code is None and key.startswith("the "):
        code = _code(key[4:])
    if code is None and is_column:
        code = read_coded("demonyms").get(key)
    if code is not None:
        return Country(code, printed)
    return _find_several(printed)


def _find_several(printed):
    for separator in (
        "/",
        " and ",
        " & ",
        " y ",
        " et ",
        " und ",
        " e ",
        ",",
        "，",
        "、",
    ):
        if separator in printed:
            parts = [part.strip() for part in printed.split(separator)]
            codes = [_code(fold(part)) for part in parts if part]
            if len(codes) > 1 and all(code is not None for code in codes):
                is_one = len(set(codes)) == 1
                return Country(
                    codes[0], printed, is_one, () if is_one else tuple(codes)
                )
    return None


def find_misspelt_country(text):
    """The country that a misprint such as "Urugauy" must mean, or None."""
    key = fold(text)
    if not 5 <= len(key) <= 30 or any(character.isdigit() for character in key):
        return None
    found = process.extractOne(key, _english_keys(), scorer=fuzz.ratio, score_cutoff=83)
    if not found or abs(len(found[0]) - len(key)) > 2:
        return None
    return Country(_names_of("Latn")[found[0]], text.strip(), False)


def is_region(country):
    """Whether it names no single country."""
    return country is not None and not country.code


@lru_cache(maxsize=1)
def _english_keys():
    return [key for key, code in _territories("en").items() if code and len(key) > 4]


def _code(key):
    if not key:
        return None
    return _names_of(_script(key)).get(key)


def _script(key):
    for character in key:
        for first, last, languages in SCRIPTS:
            if first <= character <= last:
                return " ".join(languages)
    return "Latn"


@cache
def _names_of(script):
    """Folded name → code for one script; a script's languages load when it is met."""
    languages = LATIN.split() if script == "Latn" else script.split()
    names = {}
    for language in reversed(languages):
        names.update(_territories(language))
    names.update(read_coded("countries_also"))
    names.update(dict.fromkeys(read_words("regions"), ""))
    return names


@cache
def _territories(language):
    territories = Locale.parse(language).territories
    names = {}
    for code, name in territories.items():
        if len(code) == 2 and code not in {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}:
            names[fold(name)] = code
            if " (" in name:
                names.setdefault(fold(name.split(" (")[0]), code)
    return names
