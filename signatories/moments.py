"""When something was done, to the minute, as editors read it."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import pgettext


def say_moment(moment):
    """Return a moment in words, such as "22 November 2026, 04:57"."""
    here = timezone.localtime(moment)
    day = date_format(here, pgettext("format of a day", "j F Y"))
    return f"{day}, {here:%H:%M}"
