"""Marks and remarks behind a name, and odd letters in it."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .folding import fold
from .separators import split_bracket
from .vocabulary import COMPANY_FORMS

MARKS = re.compile(r"\s?(?:\[\d{1,3}\]|[*†‡✓✔☑✅¹²³⁴⁵⁶⁷⁸⁹]{1,4})$")
REMARK = re.compile(
    r"(?i)^(?:members? of|membre d|miembro de|membro d|\d{1,6} (?:votes?|members|signatures|votos|stimmen)\b|총\s?\d|共\s?\d|\d{1,5}\s?개?\s?(?:단체|團體))"
)
DIGIT = re.compile(r"\d")


def without_remarks(text):
    """A text without footnote marks, ticks, votes and notes of membership at its end."""
    for _turn in range(3):
        shorter = MARKS.sub("", text[-400:]) if len(text) <= 400 else text
        before, inside = split_bracket(shorter)
        if before and REMARK.match(inside):
            shorter = before
        if shorter == text:
            break
        text = shorter.rstrip()
    return text


def without_trailing_note(text):
    """ "Name(country)(82 groups in all)": a bracket with a count is a remark."""
    before, inside = split_bracket(text)
    if (
        before
        and inside
        and len(inside) > 8
        and DIGIT.search(inside)
        and split_bracket(before)[1]
    ):
        return before
    return text


def note_oddities(row, line):
    """Small things that an editor should see once: blanks dropped, odd letters kept."""
    oddities = _oddities(row.name, line)
    # Blanks at the end alone are no reason to doubt a name.
    if len(oddities) == (line.trailing_blanks > 3):
        return
    for oddity in oddities:
        row.doubt(oddity, 0.8)
    kept = {
        "label": _("As printed: “%(name)s”") % {"name": row.name},
        "fields": {"name": row.name},
    }
    row.alternatives += [kept, _tidied(row.name)]


def _oddities(name, line):
    oddities = []
    if line.trailing_blanks > 3:
        oddities.append(
            ngettext(
                "%(count)d blank at the end: dropped.",
                "%(count)d blanks at the end: dropped.",
                line.trailing_blanks,
            )
            % {"count": line.trailing_blanks}
        )
    if "_" in name:
        oddities.append(_("An underscore in the name: kept as printed."))
    for word in name.split():
        if _is_oddly_set(word):
            oddities.append(
                _("“%(word)s” begins with a small letter: kept as printed.")
                % {"word": word}
            )
    return oddities


def _is_oddly_set(word):
    if len(word) < 3 or "." in word or fold(word) in COMPANY_FORMS:
        return False
    return word[0].islower() and any(character.isupper() for character in word[1:])


def _tidied(name):
    tidy = " ".join(
        word[0].upper() + word[1:]
        if word[0].islower() and any(c.isupper() for c in word)
        else word
        for word in name.replace("_", " ").split()
    )
    return {
        "label": _("Without the oddity: “%(name)s”") % {"name": tidy},
        "fields": {"name": tidy},
    }
