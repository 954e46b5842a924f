"""Languages by their codes, called as the reader calls them."""

from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language, to_locale


def language_names(values):
    """Return {code: name} of languages, each in the reader's own."""
    here = Locale.parse(to_locale(get_language()))
    return {value: language_name(value, here) for value in values}


def language_name(code, here):
    try:
        name = Locale.parse(code, sep="-").get_display_name(here)
    except (UnknownLocaleError, ValueError):
        return code
    return name or code


def language_choices():
    """Return [(code, name)] of the languages that have a code of two letters."""
    here = Locale.parse(to_locale(get_language()))
    names = {code: name for code, name in here.languages.items() if len(code) == 2}
    return sorted(names.items(), key=lambda item: item[1])
