"""Printed names made comparable."""

import re
import unicodedata

NOT_A_LETTER = re.compile(r"[\W_]+")


def printed_key(name):
    """The key under which a decision about a printed name is remembered."""
    text = unicodedata.normalize("NFKC", name).casefold()
    return NOT_A_LETTER.sub(" ", text).strip()
