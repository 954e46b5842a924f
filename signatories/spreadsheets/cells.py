"""Text that survives a cell: no formula is run, no character is lost."""

import datetime
import re

from django.utils.translation import gettext as _

# What a spreadsheet program takes for the beginning of a formula, after any number of
# apostrophes, so that a cell that really begins with one comes back as it was. The
# wide signs of East Asian keyboards count too.
FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")  # noqa: RUF001
# XML has no way to write these; XLSX writes them as _x000B_, and an underscore that
# would be read so as _x005F_ (ECMA-376, ST_Xstring).
NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
SURROGATE = re.compile("[\ud800-\udfff]")


def shield(text):
    """Return `text` with an apostrophe in front where it could run as a formula."""
    return f"'{text}" if FORMULA.match(text) else text


def unshield(text):
    """Take off the one apostrophe that `shield` set."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text


def escape_xml(text):
    return NOT_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescape_xml(text):
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def as_text(value):
    """Return a value of a spreadsheet program or of JSON as its cell would show it.

    Raises ValueError for what no cell can hold.
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, int | float):
        return str(value)
    raise ValueError(_("“%(value)s” is no text.") % {"value": str(value)[:60]})


def check_characters(text):
    """Raise ValueError if `text` holds what no database can store."""
    if "\x00" in text:
        raise ValueError(_("It holds an invisible NUL character. Type it anew."))
    if SURROGATE.search(text):
        raise ValueError(_("It holds half a character. Type it anew."))
