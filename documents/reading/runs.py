"""Run-on text: several signatories in one line, and where they part."""

import re

from .folding import has_han, is_cjk
from .separators import OPENING, split_outside_brackets

STRONG = ["/", ";", "；", "、", "|", "·", "•", "∙", "⋅"]
INLINE_NUMBER = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,4})[.)]\s*(?=\S)")
# Five thousand names of forty letters; anything longer is no list that a person made.
LONGEST = 200_000
SPACES = re.compile(r"[ \t\u3000]+")


def is_run_on(text):
    """Whether a line holds several signatories."""
    return bool(find_delimiter(text))


def find_delimiter(text):
    """What parts the signatories of a run-on line; "" where it holds one.

    "/", ";", "、" part from three or five on; "," only where a long line is made of
    short parts; " " where it holds Chinese names; "1." where items are numbered.
    """
    if not 12 <= len(text) <= LONGEST:
        return ""
    for delimiter in STRONG:
        if text.count(delimiter) >= 2 and _parts_are_names(text, delimiter):
            return delimiter
    if _is_numbered(text):
        return "1."
    if is_cjk(text) and _are_short(split_outside_brackets(text, ",")):
        return ","
    for comma in ("，", ","):
        if len(text) > 200 and text.count(comma) >= 8 and _parts_are_names(text, comma):
            return comma
    return " " if _is_spaced_han(text) else ""


def _parts_are_names(text, delimiter):
    parts = [part for part in split_outside_brackets(text, delimiter) if part]
    least = {"、": 3, ";": 3, "；": 3, "/": 5}.get(delimiter, 4)
    if len(parts) < least:
        return False
    sample = parts[:200]
    average = sum(map(len, sample)) / len(sample)
    is_short = all(len(part) < 160 for part in sample)
    limit = {",": 32, "，": 16, "、": 24, "/": 45}.get(delimiter, 70)
    return is_short and 1.5 <= average <= limit and not _has_sentence(sample)


def _are_short(parts):
    return len(parts) > 3 and sum(map(len, parts)) <= 16 * len(parts)


def _has_sentence(parts):
    return sum(". " in part or "。" in part for part in parts) * 4 > len(parts)


def _is_numbered(text):
    ordinals = [int(found[1]) for found in INLINE_NUMBER.finditer(text[:20_000])]
    if len(ordinals) < 2:
        return False
    return all(b - a == 1 for a, b in zip(ordinals, ordinals[1:], strict=False))


def _is_spaced_han(text):
    words = SPACES.split(text.strip())
    if len(words) < 5 or not has_han(text[:200]):
        return False
    names = sum(2 <= len(word) <= 4 for word in words)
    return names * 10 >= len(words) * 8


def split_run(text, delimiter):
    """The parts of a run-on line, empty ones left out."""
    if delimiter == "1.":
        starts = [found.start() for found in INLINE_NUMBER.finditer(text)]
        ends = [*starts[1:], len(text)]
        parts = [text[a:b].strip() for a, b in zip(starts, ends, strict=True)]
        if starts and text[: starts[0]].strip():
            parts.insert(0, text[: starts[0]].strip())
    elif delimiter == " ":
        parts = _join_brackets(split_outside_brackets(text, " \t\u3000"))
    else:
        parts = split_outside_brackets(text, delimiter)
    return [part for part in (_without_and(part) for part in parts) if part]


def _join_brackets(parts):
    """A bracket after a blank belongs to the name before it."""
    joined = []
    for part in parts:
        if joined and part[:1] in OPENING:
            joined[-1] += part
        elif part:
            joined.append(part)
    return joined


def _without_and(part):
    lower = part.casefold()
    for word in ("and ", "und ", "et ", "& "):
        if lower.startswith(word):
            return part[len(word) :].strip()
    return part.strip(" \t.") if part.endswith(" .") else part.strip()
