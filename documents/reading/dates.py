"""Dates as letters print them, in the languages that CLDR gives month names for."""

import re
from functools import lru_cache

from babel.core import Locale

from .folding import fold

LANGUAGES = ["en", "es", "fr", "pt", "de", "it", "nl", "ca"]
NUMERIC = re.compile(r"\b(\d{4})[-./](\d{1,2})[-./](\d{1,2})\b")
EAST = re.compile(
    r"(\d{4})\s*[년年]\s*(?:(\d{1,2})\s*[월月]\s*(?:(\d{1,2})\s*[일日号號])?)?"
)
DAY_FIRST = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s+(?:(?:of|de|d’|d')\s*)?([^\W\d_]{3,12})\.?,?\s+(?:(?:de|del|of)\s+)?(\d{4})\b"
)
MONTH_FIRST = re.compile(
    r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b"
)
MONTH_YEAR = re.compile(
    r"\b([^\W\d_]{3,12})\.?,?\s+(?:(?:de|del|of)\s+)?((?:19|20)\d{2})\b"
)


@lru_cache(maxsize=1)
def month_names():
    """Folded month name → number, wide and abbreviated."""
    names = {}
    for language in reversed(LANGUAGES):
        for context in ("format", "stand-alone"):
            for width in ("abbreviated", "wide"):
                months = Locale.parse(language).months[context][width]
                names.update({fold(name): number for number, name in months.items()})
    names["sept"] = 9
    return names


def find_date(text):
    """(ISO date, precision, words) of the first date in a text, or None."""
    sample = text[:2000]
    for pattern, order in (
        (NUMERIC, "ymd"),
        (EAST, "ymd"),
        (DAY_FIRST, "dmy"),
        (MONTH_FIRST, "mdy"),
    ):
        for found in pattern.finditer(sample):
            date = _date(dict(zip(order, found.groups(), strict=True)))
            if date:
                return (*date, found[0])
    for found in MONTH_YEAR.finditer(sample):
        date = _date({"m": found[1], "y": found[2], "d": None})
        if date:
            return (*date, found[0])
    return None


def _date(parts):
    year, month, day = int(parts["y"]), parts["m"], parts["d"]
    if not 1900 <= year <= 2100:
        return None
    if month is None:
        return f"{year}", "year"
    month = int(month) if month.isdigit() else month_names().get(fold(month), 0)
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year}-{month:02}", "month"
    if not 1 <= int(day) <= 31:
        return None
    return f"{year}-{month:02}-{int(day):02}", "day"


def is_date_line(text):
    """Whether a line is a date and no more, perhaps with a place or the word before it."""
    if len(text) > 70 or not any(character.isdigit() for character in text):
        return False
    found = find_date(text)
    if not found:
        return False
    rest = text.replace(found[2], "", 1)
    return len(fold(rest).split()) <= 4 and len(fold(rest)) <= 30
