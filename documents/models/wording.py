"""Texts of our own that exist per language, and what is shown where one is missing."""

from typing import NamedTuple

from django.utils.translation import get_language

LANGUAGES = ("en", "ko")


class Wording(NamedTuple):
    """A text with its language; `is_fallback` when the reader's language lacks one."""

    text: str
    language: str
    is_fallback: bool

    def __str__(self):
        return self.text


class Worded:
    """Reads the columns `<name>_en`, `<name>_ko` in the reader's language first."""

    def worded(self, name):
        """Return the Wording of `name` for the active language.

        Falls back to the first language that has one; "" when none has.
        """
        wanted = (get_language() or "en")[:2]
        for language in (wanted, *LANGUAGES):
            text = getattr(self, f"{name}_{language}", "")
            if text:
                return Wording(text, language, language != wanted)
        return Wording("", wanted, False)
